package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.StandInSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What needs a server of its own: one that is killed, one that has all of Graph's quota, one without its database. */
@TestInstance(Lifecycle.PER_CLASS)
class RestartIT {

    /** {@code mvn verify -Dit.test=RestartIT -Dkills=20} does it as often, each time a little later. */
    private static final int KILLS = Integer.getInteger("kills", 1);

    private final OwnPortal own = OwnPortal.start("killed", Map.of("accounts.fresh-sign-in-within", "PT10S"));

    @AfterAll
    void end() {
        own.close();
    }

    @Test
    void a_change_is_gone_on_with_after_its_server_was_killed_in_the_middle() throws IOException {
        for (int kill = 1; kill <= KILLS; kill++) {
            killInTheMiddle("killed" + kill, 100 + (kill - 1) * 200 / KILLS);
        }

        if (!Boolean.getBoolean("postgresql")) {
            Path database = own.portal().logFile().resolveSibling("record.mv.db");
            String bytes = Files.readString(database, StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains("killed1-0001@contoso.example");
            assertThat(own.control().issued()).extracting(StandInSecret::value).noneMatch(bytes::contains);
        }
    }

    private void killInTheMiddle(String prefix, int after) {
        StandInControl standIn = own.control();
        StandInPerson administrator = Changing.administrator(standIn);
        StandInPerson deputy = Changing.administrator(standIn);
        List<String> accounts = Stream.concat(
                        standIn.accounts(prefix).create(400).stream(), Stream.of(deputy.userPrincipalName()))
                .toList();
        standIn.fault("batch")
                .person(administrator)
                .delay(Duration.ofMillis(500))
                .order();
        Changing changing = Changing.as(administrator, own.http());
        String id = changing.disable(accounts, 361);
        Await.until(
                "The first batches",
                Changing.PATIENCE,
                () -> standIn.accounts(prefix).writes().size() > after);

        own.killAndStartAgain();

        standIn.clearFaults(administrator);
        int done = standIn.accounts(prefix).writes().size();
        Changing again = Changing.as(administrator, own.http());
        Map<String, Integer> known = again.counts(id);
        assertThat(again.page(id)).contains("Interrupted: the server ended in the middle.");
        assertThat(known.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(401);
        assertThat(known.get("unchecked")).isBetween(1, 80);
        assertThat(known.getOrDefault("changed", 0)).isBetween(done - known.get("unchecked"), done);

        Changing settling = Changing.as(deputy, own.http());
        settling.act(id, "settle");
        assertThat(settling.ended(id)).doesNotContainKey("unchecked").containsEntry("changed", done);
        assertThat(again.page(id)).contains("Interrupted", "Settled by", deputy.displayName());
        assertThat(settling.resume(id).headers().firstValue("Location").orElseThrow())
                .endsWith("&problem=change.own-left");
        assertThat(settling.http()
                        .get("/admin/change?problem=change.own-left&id=" + id)
                        .body())
                .contains("Your own account is among those left.");
        StandInPerson other = Changing.administrator(standIn);
        Changing goingOn = Changing.as(other, own.http());
        goingOn.resume(id);
        assertThat(goingOn.ended(id)).isEqualTo(Map.of("already", 40, "changed", 360, "refused", 1));
        assertThat(sent(administrator, again.csv(id))).isEqualTo(done);
        assertThat(sent(other, again.csv(id))).isEqualTo(361 - done);
        assertThat(goingOn.page(id)).contains("Sent by <bdi>" + administrator.displayName());
        assertThat(standIn.accounts(prefix).writes()).hasSize(360);
        assertThat(standIn.accounts(prefix).writes().values()).containsOnly(1);
    }

    private static long sent(StandInPerson by, String csv) {
        return csv.lines()
                .filter(line -> line.contains("," + by.displayName() + "," + by.id() + ","))
                .count();
    }

    @Test
    void a_preview_begins_nothing_once_its_fresh_sign_in_is_too_long_ago() {
        Changing changing = Changing.as(Changing.administrator(own.control()), own.http());
        String preview = changing.previewOf(own.control().accounts("stale").create(24));
        Instant end = Instant.now().plusSeconds(10);
        Await.until(
                "The end of the fresh sign-in",
                Changing.PATIENCE,
                () -> Instant.now().isAfter(end));

        HttpResponse<String> answer = changing.confirm(preview, "They left", "22");

        assertThat(answer.body())
                .contains("22 accounts will be disabled.", "id=\"fresh-sign-in\"")
                .doesNotContain("id=\"begin\"");
        assertThat(own.control().accounts("stale").writes()).isEmpty();
    }

    @Test
    void a_thousand_accounts_are_fifty_calls_and_four_at_a_time_where_graph_has_time() {
        Duration delay = Duration.ofMillis(800);
        StandInControl standIn = own.control();
        StandInPerson administrator = Changing.administrator(standIn);
        Changing changing = Changing.as(administrator, own.http());
        String preview = changing.previewOf(Changing.thousand(standIn, "quick"));
        standIn.fault("batch").person(administrator).delay(delay).order();
        int before = standIn.moments(administrator, "batch").size();

        String id = Changing.id(changing.confirm(preview, "They left", "1000"));

        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 1_000));
        List<Long> moments = standIn.moments(administrator, "batch");
        moments = moments.subList(before, moments.size());
        assertThat(moments).hasSize(50);
        // Thirteen by four; two at a time would be twenty-five.
        assertThat(rounds(moments, delay)).isBetween(13, 22);
    }

    /** The longest chain of calls each of which came when the one before had been answered. */
    private static int rounds(List<Long> moments, Duration delay) {
        List<Integer> rounds = new ArrayList<>();
        for (int call = 0; call < moments.size(); call++) {
            int round = 1;
            for (int earlier = 0; earlier < call; earlier++) {
                if (moments.get(earlier) + delay.toMillis() <= moments.get(call)) {
                    round = Math.max(round, rounds.get(earlier) + 1);
                }
            }
            rounds.add(round);
        }
        return rounds.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Test
    void without_its_database_the_portal_works_and_says_what_does_not() {
        try (OwnPortal alone =
                OwnPortal.start("no-database", Map.of("database.url", "jdbc:h2:tcp://127.0.0.1:1/none"))) {
            StandInPerson administrator = Changing.administrator(alone.control());
            Http http = alone.http();
            Changing changing = Changing.as(administrator, http);
            assertThat(changing.preview("to=disabled")).contains("The database of the record does not answer.");
            assertThat(http.get("/admin/changes").body()).contains("The database of the record does not answer.");
            assertThat(http.get("/admin/change?id=x").body()).contains("The database of the record does not answer.");
            for (String path : new String[] {"/admin/change.csv?id=x", "/admin/changes.csv"}) {
                HttpResponse<String> answer = http.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("The database of the record does not answer.");
            }
            assertThat(http.post("/admin/change-action", "id=x&do=stop").statusCode())
                    .isEqualTo(503);
            assertThat(http.get("/admin/setup").body()).contains("id=\"no-record\"");
            assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        }
    }
}
