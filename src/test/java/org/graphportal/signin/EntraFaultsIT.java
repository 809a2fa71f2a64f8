package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entra ID answers wrongly, late or not at all: a page in time, nobody signed in, and the next sign-in works. */
@OnThePortal
@Isolated("counts the lines of the log that all people share")
class EntraFaultsIT {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_fault_of_entra_ends_on_its_page_in_time(JsonObject row, Http http, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().create();
        URI callback = SignInByHand.callback(http, person, "/my/profile");
        StandInFault fault = standIn.fault(row.getString("endpoint")).person(person);
        for (String member : row.getJsonObject("fault").keySet()) {
            fault = fault.with(member, row.getJsonObject("fault").get(member));
        }
        fault.order();
        int warnings = portal.warnings().size();
        Instant start = Instant.now();

        HttpResponse<String> answer = SignInByHand.open(http, callback);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.statusCode()).isEqualTo(row.getInt("status"));
        assertThat(answer.body()).contains("<h1>" + row.getString("heading") + "</h1>", ">Try again</a>");
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(302);
        assertThat(portal.warnings().stream().skip(warnings))
                .singleElement(STRING)
                .contains(correlationId(answer.body()));

        standIn.clearFaults(person);
        URI again = SignInByHand.begin(http, "/my/profile");
        URI back = URI.create(
                SignInByHand.open(http, again).headers().firstValue("Location").orElseThrow());
        assertThat(SignInByHand.open(http, back)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/my/profile");
    }

    static Stream<Named<JsonObject>> rows() {
        try (JsonReader reader =
                Json.createReader(EntraFaultsIT.class.getResourceAsStream("/attacks/entra-faults.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> Named.of(row.getString("id"), row));
        }
    }

    private static String correlationId(String page) {
        return page.replaceAll("(?s).*<code>([0-9a-f-]{36})</code>.*", "$1");
    }
}
