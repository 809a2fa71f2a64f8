package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.it.Elsewhere;
import org.graphportal.it.Http;
import org.graphportal.it.Portal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInCalls;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;

/** Lets a fault happen to somebody who has signed in, and looks at what they get to see. */
record FaultTrial(FaultRow row, StandInPerson person, Http http, Portal portal, Elsewhere elsewhere) {

    /** The four seconds of a click, and as many for a machine that has other things to do. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final Pattern CALL = Pattern.compile("client-request-id <code>([0-9a-f-]{36})</code>");

    void run(StandInControl standIn) {
        StandInCalls before = standIn.calls(person);
        order(standIn);

        HttpResponse<String> answer = inTime();

        assertThat(answer.statusCode()).isEqualTo(row.number("status").orElseThrow());
        String page = (row.leadsToEntra() ? followed(answer) : answer).body();
        check(page);
        checkCalls(before, standIn.calls(person));
        checkLog(page);
        standIn.clearFaults(person);
        HttpResponse<String> next = http.get(row.page().address());
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).contains(row.page().content());
    }

    private void order(StandInControl standIn) {
        StandInFault fault = standIn.fault(row.page().endpoint()).person(person);
        JsonObject order = row.fault(elsewhere);
        for (String member : order.keySet()) {
            fault = fault.with(member, order.get(member));
        }
        fault.order();
    }

    private HttpResponse<String> inTime() {
        Instant start = Instant.now();
        HttpResponse<String> answer = http.get(row.page().address());
        assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
        return answer;
    }

    /** Goes to Entra ID with the claims that Graph wants, and back. */
    private HttpResponse<String> followed(HttpResponse<String> away) {
        URI request = URI.create(away.headers().firstValue("Location").orElseThrow());
        assertThat(request.toString()).startsWith(portal.entra().toString()).contains("&claims=%7B%22access_token");
        HttpResponse<String> entra = SignInByHand.open(http, request);
        URI callback = entra.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseGet(() -> SignInByHand.authorize(http, request, person));
        String back = SignInByHand.open(http, callback)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(back).endsWith(row.page().address());
        return SignInByHand.open(http, portal.url().resolve(back));
    }

    private void check(String page) {
        assertThat(page)
                .contains("href=\"/my/people\"", "</html>")
                .doesNotContain("\tat ", "java.", "org.graphportal", "=\"" + elsewhere.address());
        row.text("heading").ifPresent(heading -> assertThat(page).contains("<h1>" + heading + "</h1>"));
        row.text("contains").ifPresent(text -> assertThat(page).contains(text));
        row.text("absent").ifPresent(text -> assertThat(page).doesNotContain(text));
        assertThat(row.page().keepsWhatWasTyped(page)).isTrue();
    }

    private void checkCalls(StandInCalls before, StandInCalls after) {
        String endpoint = row.page().endpoint();
        row.number("calls")
                .ifPresent(calls -> assertThat(after.count(endpoint) - before.count(endpoint))
                        .isEqualTo(calls));
        assertThat(after.refreshGrants() - before.refreshGrants())
                .isEqualTo(row.number("renewals").orElse(0));
    }

    private void checkLog(String page) {
        Matcher call = CALL.matcher(page);
        if (call.find()) {
            assertThat(portal.warnings().stream().filter(line -> line.contains(call.group(1))))
                    .hasSize(row.number("warnings").orElseThrow());
        }
    }
}
