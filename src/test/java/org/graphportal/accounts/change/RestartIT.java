package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.StandInSecret;
import org.junit.jupiter.api.Test;

/** What a change comes to whose server, or whose database, is not there. */
class RestartIT {

    @Test
    void a_change_is_gone_on_with_after_its_server_was_killed_in_the_middle() throws IOException {
        try (OwnPortal own = OwnPortal.start("killed", Map.of())) {
            StandInControl standIn = own.control();
            StandInPerson administrator = Changing.administrator(standIn);
            List<String> accounts = standIn.accounts("killed").create(400);
            standIn.fault("batch")
                    .person(administrator)
                    .delay(Duration.ofMillis(500))
                    .order();
            Changing changing = Changing.as(administrator, own.http());
            String id = changing.disable(accounts, 360);
            Await.until(
                    "The first batches",
                    Changing.PATIENCE,
                    () -> standIn.accounts("killed").writes().size() > 100);

            own.killAndStartAgain();

            standIn.clearFaults(administrator);
            int done = standIn.accounts("killed").writes().size();
            Changing after = Changing.as(administrator, own.http());
            Map<String, Integer> known = after.counts(id);
            assertThat(after.page(id)).contains("Interrupted: the server ended in the middle.");
            assertThat(known.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(400);
            assertThat(known.get("unchecked")).isBetween(1, 80);
            assertThat(known.getOrDefault("changed", 0)).isBetween(done - known.get("unchecked"), done);

            after.act(id, "settle");
            assertThat(after.ended(id)).doesNotContainKey("unchecked").containsEntry("changed", done);
            after.act(id, "resume");
            assertThat(after.ended(id)).isEqualTo(Map.of("already", 40, "changed", 360));
            assertThat(standIn.accounts("killed").writes()).hasSize(360);
            assertThat(standIn.accounts("killed").writes().values()).containsOnly(1);

            Path database = own.portal().logFile().resolveSibling("record.mv.db");
            String bytes = Files.readString(database, StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains("killed-0001@contoso.example");
            assertThat(standIn.issued()).extracting(StandInSecret::value).noneMatch(bytes::contains);
        }
    }

    @Test
    void without_its_database_the_portal_works_and_says_what_does_not() {
        try (OwnPortal own = OwnPortal.start("no-database", Map.of("database.url", "jdbc:h2:tcp://127.0.0.1:1/none"))) {
            StandInPerson administrator = Changing.administrator(own.control());
            Http http = own.http();
            Changing changing = Changing.as(administrator, http);
            assertThat(changing.preview("to=disabled")).contains("The database of the record does not answer.");
            assertThat(http.get("/admin/changes").body()).contains("The database of the record does not answer.");
            assertThat(http.get("/admin/change?id=x").body()).contains("The database of the record does not answer.");
            assertThat(http.get("/admin/setup").body()).contains("id=\"no-record\"");
            assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        }
    }
}
