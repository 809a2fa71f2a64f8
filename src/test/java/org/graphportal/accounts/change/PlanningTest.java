package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graphportal.accounts.query.Enquiry;
import org.graphportal.accounts.query.Reading;
import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan says of itself, and what somebody has to agree to for it. */
class PlanningTest {

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final Planning planning = new Planning();

    @BeforeEach
    void complete() {
        planning.records = record.records();
        planning.person = signedIn("alice");
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

    @Test
    void a_plan_says_that_the_account_of_whoever_tries_again_is_left_out() {
        Planned disabling = RecordInMemory.disabling(2);
        record.beginnings().begin(disabling);
        record.records().giveUp(disabling.id());
        planning.reviews = new Reviews() {
            @Override
            Reading.Result readOn(String about, List<String> ids) {
                return new Reading.Result(new Enquiry(List.of(), Instant.now(), 0, 0), Duration.ZERO);
            }
        };

        assertThat(again(disabling).own()).isFalse();
        planning.person = signedIn("account-1");
        assertThat(again(disabling).own()).isTrue();
        assertThat(again(disabling).unknown()).isEqualTo(1);
    }

    private Plan again(Planned change) {
        return planning.preview(Map.of("again", change.id())).plan();
    }

    private static CurrentPerson signedIn(String objectId) {
        return new CurrentPerson() {
            @Override
            public Optional<SignedInPerson> person() {
                return Optional.of(new SignedInPerson(
                        "tenant", objectId, "Alice", null, null, Set.of("Admin"), Instant.now(), "sign-in"));
            }
        };
    }
}
