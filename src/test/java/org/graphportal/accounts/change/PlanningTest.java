package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has to agree to for a plan depends on whether accounts are to be disabled by it. */
class PlanningTest {

    private final RecordInMemory record = RecordInMemory.empty();
    private final Planning planning = new Planning();

    @BeforeEach
    void complete() {
        planning.records = record.records();
        planning.person = new CurrentPerson() {
            @Override
            public Optional<SignedInPerson> person() {
                return Optional.of(new SignedInPerson(
                        "tenant", "alice", "Alice", null, null, Set.of("Admin"), Instant.now(), "sign-in"));
            }
        };
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void whether_accounts_are_disabled_by_it_depends_on_the_change_that_it_is_about() {
        Planned disabling = RecordInMemory.disabling(1);
        record.beginnings().begin(disabling);
        record.records().end(disabling.id(), Ending.of(Progress.DONE));
        record.beginnings().leave(disabling.id());

        assertThat(planning.disables(Map.of("to", "disabled"))).isTrue();
        assertThat(planning.disables(Map.of("to", "enabled"))).isFalse();
        assertThat(planning.disables(Map.of("again", disabling.id()))).isTrue();
        assertThat(planning.disables(Map.of("undo", disabling.id()))).isFalse();
        assertThat(planning.disables(Map.of("undo", "none"))).isFalse();
    }
}
