package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.server.Await;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInPerson;

/**
 * Somebody who has signed in at one of two servers.
 *
 * @param http their browser, which the proxy always sends to the same server as long as that lives
 */
record Visitor(Nodes nodes, Http http, StandInPerson person) {

    /** How long servers may take to tell each other. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Signs somebody new in at whichever server the proxy chooses. */
    static Visitor of(Nodes nodes) {
        return of(nodes, nodes.http());
    }

    /** Signs somebody new in at that server. */
    static Visitor on(Nodes nodes, int number) {
        return of(nodes, browserOn(nodes, number));
    }

    private static Visitor of(Nodes nodes, Http http) {
        StandInPerson person = nodes.control().people().create();
        SignInByHand.signIn(http, person, "/my/profile");
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        return new Visitor(nodes, http, person);
    }

    /** A browser that the proxy sends to that server, with nobody signed in. */
    static Http browserOn(Nodes nodes, int number) {
        return Stream.generate(() -> {
                    Http http = nodes.http();
                    http.get("/");
                    return http;
                })
                .limit(20)
                .filter(http -> nodeOf(http) == number)
                .findFirst()
                .orElseThrow();
    }

    private static int nodeOf(Http http) {
        return http.cookies().stream()
                .filter(cookie -> cookie.getName().equals("GPNODE"))
                .map(cookie -> cookie.getValue().endsWith("1") ? 1 : 2)
                .findFirst()
                .orElseThrow();
    }

    /** The server that the proxy sends the browser to. */
    int node() {
        return nodeOf(http);
    }

    /** The other server. */
    int other() {
        return 3 - node();
    }

    /** The session as the browser sends it: on Payara with the version that it has reached, by which servers know an old copy. */
    String session() {
        return http.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("JSESSIONID"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Waits until the other server has the session too; servers share what is new after they have answered. */
    void awaitShared() {
        awaitShared(PATIENCE);
    }

    /**
     * The same with more time. It asks a page that begins no session: Payara would give a new one the id that it was asked
     * for, in place of the one that is still on its way.
     */
    void awaitShared(Duration limit) {
        Await.until(
                "The session on node " + other(),
                limit,
                () -> nodes.direct(other()).get("/", "Cookie", session()).body().contains("/sign-out"));
    }

    /** Waits until neither server has this session any more; the browser may have got another one meanwhile. */
    void awaitEnd(String session) {
        for (int number : new int[] {1, 2}) {
            Await.until("The end on node " + number, PATIENCE, () -> status(number, session) == 302);
        }
    }

    /** Opens the profile at a server, past the proxy, as the proxy would if that were the only one. */
    int status(int number, String session) {
        return nodes.direct(number).get("/my/profile", "Cookie", session).statusCode();
    }
}
