package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInCalls;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** How many calls a thousand accounts are. */
@OnThePortal
class ThousandAccountsIT {

    @Test
    void each_is_changed_once_however_often_graph_is_too_busy(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        Changing changing = Changing.as(administrator, http);
        String preview = changing.previewOf(Changing.thousand(standIn, "many"));
        standIn.fault("updateUser")
                .person(administrator)
                .status(429)
                .header("Retry-After", "0.2")
                .percent(10)
                .order();
        standIn.fault("batch")
                .person(administrator)
                .status(429)
                .header("Retry-After", "0.2")
                .percent(5)
                .order();
        StandInCalls before = standIn.calls(administrator);

        String id = Changing.id(changing.confirm(preview, "They left", "1,000"));

        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 1_000));
        assertThat(changing.csv(id).lines().skip(1)).hasSize(1_000).doesNotHaveDuplicates();
        Map<String, Integer> writes = standIn.accounts("many").writes();
        assertThat(writes).hasSize(1_000);
        assertThat(writes.values()).containsOnly(1);
        StandInCalls after = standIn.calls(administrator);
        assertThat(after.count("item:updateUser:429")).isGreaterThanOrEqualTo(100);
        assertThat(after.count("batch:429")).isGreaterThanOrEqualTo(2);
        assertThat(answered(after) - answered(before)).isLessThanOrEqualTo(58);
    }

    private static int answered(StandInCalls calls) {
        return calls.count("batch") - calls.count("batch:429");
    }
}
