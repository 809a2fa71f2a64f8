package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.graphportal.it.OwnPortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** {@code accounts.end-sessions}: a setting, and so a server of its own. */
class SessionsAtEntraIT {

    @Test
    void sessions_of_those_who_are_disabled_end_at_entra_too_with_a_permission_of_its_own() {
        try (OwnPortal own = OwnPortal.start("sessions", Map.of("accounts.end-sessions", "true"))) {
            StandInControl standIn = own.control();
            StandInPerson administrator = Changing.administrator(standIn);
            Changing changing = Changing.as(administrator, own.http());
            List<String> accounts = standIn.accounts("sessions").create(9);
            changing.select(accounts);
            HttpResponse<String> unasked = changing.http().get("/admin/change-accounts?to=disabled");
            assertThat(unasked.statusCode()).isEqualTo(403);
            assertThat(unasked.body()).contains("User.RevokeSessions.All").doesNotContain("id=\"begin\"");

            standIn.grant(administrator, "User.RevokeSessions.All");
            standIn.fault("revokeSessions")
                    .person(administrator)
                    .status(403)
                    .times(1)
                    .order();
            int before = standIn.calls(administrator).count("batch");
            String id = Changing.id(changing.confirm(changing.preview("to=disabled"), "They left", "9"));

            assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 9));
            assertThat(standIn.calls(administrator).count("batch") - before)
                    .as("one to disable, one to end sessions")
                    .isEqualTo(2);
            String page = changing.page(id);
            assertThat(page.split("Sessions at Entra ID ended", -1)).hasSize(8 + 1);
            assertThat(page.split("Sessions at Entra ID not ended", -1)).hasSize(1 + 1);
        }
    }
}
