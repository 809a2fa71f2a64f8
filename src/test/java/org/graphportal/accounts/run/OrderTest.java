package org.graphportal.accounts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a job is to do about a change that has begun before. */
class OrderTest {

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final Planned planned = RecordInMemory.disabling(1);

    @BeforeEach
    void begin() {
        record.beginnings().begin(planned);
    }

    @Test
    void whoever_settles_leaves_a_change_as_it_was_and_needs_to_read_only() {
        assertThat(order(true).unfinished()).isEqualTo(Progress.INTERRUPTED);
        record.records().end(planned.id(), Ending.of(Progress.SIGNED_OUT));

        assertThat(order(true).unfinished()).isEqualTo(Progress.SIGNED_OUT);
        assertThat(order(true).scopes()).containsExactly("User.Read.All");
    }

    @Test
    void whoever_goes_on_looks_first_and_does_not_call_what_is_left_stopped() {
        record.records().end(planned.id(), Ending.of(Progress.STOPPED));

        assertThat(order(false).unfinished()).isEqualTo(Progress.UNSETTLED);
        assertThat(order(false).readFirst(planned.read())).isTrue();
        assertThat(order(false).scopes()).containsExactlyInAnyOrder("User.Read.All", "User.EnableDisableAccount.All");
    }

    @Test
    void what_was_read_is_believed_for_a_minute_from_then_on_however_long_it_waits_for_its_turn() {
        Instant read = planned.read();

        assertThat(Order.of(planned).readFirst(read.plusSeconds(60))).isFalse();
        assertThat(Order.of(planned).readFirst(read.plusSeconds(61))).isTrue();
    }

    private Order order(boolean settleOnly) {
        return Order.of(record.change(planned.id()), settleOnly);
    }
}
