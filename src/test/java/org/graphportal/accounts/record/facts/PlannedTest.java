package org.graphportal.accounts.record.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.accounts.record.facts.Planned.Target;
import org.junit.jupiter.api.Test;

class PlannedTest {

    @Test
    void names_are_cut_to_what_the_record_takes() {
        Target target = new Target("id", "x".repeat(257), "y".repeat(1025), true);

        assertThat(target.displayName()).isEqualTo("x".repeat(256));
        assertThat(target.userPrincipalName()).isEqualTo("y".repeat(1024));
    }

    @Test
    void other_names_stay_as_they_are() {
        Target target = new Target("id", "x".repeat(256), "y".repeat(1024), true);

        assertThat(target.displayName()).hasSize(256);
        assertThat(target.userPrincipalName()).hasSize(1024);
    }
}
