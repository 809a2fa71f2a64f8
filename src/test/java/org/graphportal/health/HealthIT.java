package org.graphportal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.OwnPortal;
import org.graphportal.server.Await;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those learn who ask whether the application can be sent requests. */
@OnThePortal
class HealthIT {

    private static final Duration OUTAGE = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"/health/live, live", "/health/started, started", "/health/ready, ready"})
    void strangers_learn_that_all_is_well_and_no_more(String path, String check, Http http) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s", "").replace(",\"data\":{}", ""))
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"" + check + "\",\"status\":\"UP\"}]}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void all_three_are_asked_at_once(Http http) {
        assertThat(http.get("/health").body())
                .contains("live", "started", "ready")
                .doesNotContain("DOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/..;/management", "/health/../management", "/health/live/../../management"})
    void nothing_else_of_the_server_is_behind_it(String path, Http http) {
        HttpResponse<String> answer = http.get(path);

        // Payara takes the first for its own health, the server's management would ask for a password.
        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertThat(answer.body()).doesNotContain("management-");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void an_outage_upstream_and_an_ending_secret_are_told_to_operators_only() {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(12);
        try (OwnPortal own = OwnPortal.start(
                "health", Map.of("entra-id.client-secret-expires", end.toString(), "portal.setup-page", "true"))) {
            Http http = own.http();
            StandInControl control = own.control();
            StandInPerson admin =
                    control.people().with("roles", List.of("Admin")).create();
            StandInPerson other = control.people().create();
            SignInByHand.signIn(http, admin, "/my/roles");
            assertThat(http.get("/admin/setup").body())
                    .contains("entra-id.client-secret ends on " + end)
                    .doesNotContain("has not answered");
            assertThat(own.http().get("/setup").body()).doesNotContain("ends on");

            control.fault("me").behaviour("reset").order();
            control.fault("token").person(other).status(503).order();
            Await.until("An outage in the log", OUTAGE, () -> {
                http.get("/my/profile");
                SignInByHand.signIn(own.http(), other, "/my/roles");
                return count(own, "Graph has not answered since") + count(own, "Entra ID has not answered since") == 2;
            });
            http.get("/my/profile");

            assertThat(own.http().get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(own.http().get("/health/live").statusCode()).isEqualTo(200);
            assertThat(http.get("/admin/setup").body())
                    .contains("Microsoft Graph has not answered since", "Microsoft Entra ID has not answered since");
            assertThat(own.http().get("/setup").body()).doesNotContain("has not answered");

            control.clearFaults();
            http.get("/my/profile");
            SignInByHand.signIn(own.http(), other, "/my/roles");

            assertThat(http.get("/admin/setup").body()).doesNotContain("has not answered");
            assertThat(count(own, "has not answered since")).isEqualTo(2);
            assertThat(count(own, "answers again; it had not since")).isEqualTo(2);
            assertThat(own.portal().warnings())
                    .filteredOn(line -> line.contains("entra-id.client-secret ends on " + end + ", in 12 days"))
                    .hasSize(1);
        }
    }

    private static long count(OwnPortal own, String words) {
        return own.portal().log().lines().filter(line -> line.contains(words)).count();
    }
}
