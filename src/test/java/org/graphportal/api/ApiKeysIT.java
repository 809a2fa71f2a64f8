package org.graphportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInCalls;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** The keys of Entra ID, versions of tokens and the list of callers: a portal of its own, since all that is everybody's. */
class ApiKeysIT {

    @Test
    void keys_are_read_once_and_again_for_a_new_one_and_not_for_everybody_who_names_one() throws Exception {
        Map<String, String> settings = Map.of("api.clients", StandInOptions.OTHER_CLIENT_ID);
        try (OwnPortal own = OwnPortal.start("api-keys", settings)) {
            TokensForApi tokens = new TokensForApi(own.portal());
            StandInPerson person = own.control().people().create();
            String first = tokens.ofPerson(person);
            own.control().accessTokenVersion(1);
            String second = tokens.ofPerson(person);

            assertThat(statuses(own, 100, first, second)).containsOnly(200);
            assertThat(calls(own)).as("keys are read once").isEqualTo(1);
            assertThat(statuses(
                            own, 100, TokensForApi.ofThePortal(own.portal()).ofPerson(person), first + "A", "a.b.c"))
                    .containsOnly(401);
            StandInCalls before = own.control().calls();

            List<String> current = new CopyOnWriteArrayList<>(List.of(first, second));
            List<Future<Integer>> running = load(own, 100, current);
            running.get(30).get();
            own.control().rotateKeys();
            String third = tokens.ofPerson(person);
            current.add(third);
            current.add(third);
            assertThat(statuses(running))
                    .as("20 calls a second, and the key changes in their midst")
                    .hasSize(100)
                    .containsOnly(200);
            assertThat(calls(own)).isEqualTo(2);

            List<String> flood = IntStream.range(0, 1_000)
                    .mapToObj(number -> withKeyId(third, "unknown-" + number))
                    .toList();
            assertThat(flood.parallelStream().map(token -> status(own, token)))
                    .as("no such key, or too many have asked to know")
                    .allMatch(status -> status == 401 || status == 503);
            assertThat(calls(own)).as("1,000 unknown keys").isLessThanOrEqualTo(2 + 2);
            assertUnavailable(own, withKeyId(third, "unknown"));
            assertThat(status(own, third)).isEqualTo(200);
            assertThat(own.control().calls().endpoints().keySet())
                    .as("nobody else was asked")
                    .isEqualTo(before.endpoints().keySet());

            own.control().rotateKeys();
            String justSigned = tokens.ofPerson(person);
            assertThat(status(own, justSigned))
                    .as("good, and not to be called wrong")
                    .isIn(200, 503);
            Http browser = own.http();
            SignInByHand.signIn(browser, person, "/my/roles");
            assertThat(browser.get("/my/roles").statusCode())
                    .as("the flood does not keep people from signing in")
                    .isEqualTo(200);
        }
    }

    /** Nothing is said against the token: it may be signed with a key that was published a moment ago. */
    private static void assertUnavailable(OwnPortal own, String token) {
        HttpResponse<String> answer = own.http().get("/api/me", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":503", "The key of the token is not at hand", "\"correlationId\":\"")
                .doesNotContain(token.substring(0, token.indexOf('.')));
    }

    private static List<Integer> statuses(OwnPortal own, int count, String... tokens) throws Exception {
        return statuses(load(own, count, List.of(tokens)));
    }

    private static List<Integer> statuses(List<Future<Integer>> answers) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    /** Begins to call at a rate of twenty a second, with each of the tokens in turn that there are by then. */
    private static List<Future<Integer>> load(OwnPortal own, int count, List<String> tokens) {
        ScheduledExecutorService callers = Executors.newScheduledThreadPool(8);
        List<Future<Integer>> answers = IntStream.range(0, count)
                .mapToObj(number -> (Future<Integer>) callers.schedule(
                        () -> status(own, tokens.get(number % tokens.size())), 50L * number, TimeUnit.MILLISECONDS))
                .toList();
        // What has been scheduled is still done.
        callers.shutdown();
        return answers;
    }

    private static int status(OwnPortal own, String token) {
        Http http = own.http();
        HttpResponse<String> answer = http.get("/api/me", "Authorization", "Bearer " + token);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        return answer.statusCode();
    }

    private static int calls(OwnPortal own) {
        return own.control().calls().count("keys");
    }

    private static String withKeyId(String token, String keyId) {
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }
}
