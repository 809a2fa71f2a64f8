package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.graphportal.it.Http;
import org.graphportal.signin.FrontChannel;
import org.graphportal.standin.StandInPerson;
import org.graphportal.token.EndedToken;
import org.junit.jupiter.api.Test;

/** What happens to a session at one server holds at the other one. */
@OnTwoServers
class SharedSessionsIT {

    @Test
    void whoever_signs_out_is_signed_out_on_every_server(Nodes nodes) {
        Visitor visitor = Visitor.of(nodes);
        visitor.awaitShared();
        String session = visitor.session();

        HttpResponse<String> answer = visitor.http().post("/sign-out", "", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(302);
        visitor.awaitEnd(session);
    }

    @Test
    void entra_ends_a_session_whichever_server_it_tells(Nodes nodes) {
        Visitor visitor = Visitor.of(nodes);
        visitor.awaitShared();

        HttpResponse<String> answer =
                nodes.direct(visitor.other()).get(FrontChannel.path(nodes.portal(), visitor.person()));

        assertThat(answer.statusCode()).isEqualTo(200);
        visitor.awaitEnd(visitor.session());
    }

    @Test
    void a_token_is_renewed_once_and_the_other_server_goes_on_with_what_came(Nodes nodes) {
        Http http = nodes.http();
        Visitor visitor = new Visitor(nodes, http, EndedToken.signIn(http, nodes.control()));

        assertThat(atOnce(10, i -> http.get("/my/profile").statusCode())).containsOnly(200);

        assertThat(renewals(visitor)).isEqualTo(1);
        visitor.awaitShared();
        assertThat(visitor.status(visitor.other(), visitor.session())).isEqualTo(200);
        assertThat(renewals(visitor)).isEqualTo(1);
    }

    @Test
    void servers_that_renew_one_token_at_the_same_time_both_answer(Nodes nodes) {
        Http http = nodes.http();
        StandInPerson person = EndedToken.signIn(http, nodes.control());
        Visitor visitor = new Visitor(nodes, http, person);
        visitor.awaitShared();
        String session = visitor.session();
        nodes.control()
                .fault("token")
                .person(person)
                .delay(Duration.ofSeconds(2))
                .times(2)
                .order();

        assertThat(atOnce(10, i -> visitor.status(1 + i % 2, session))).containsOnly(200);

        int renewals = renewals(visitor);
        assertThat(renewals).as("one for each server at most").isBetween(1, 2);
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        visitor.awaitShared();
        assertThat(visitor.status(visitor.other(), visitor.session())).isEqualTo(200);
        assertThat(renewals(visitor)).as("what came is good").isEqualTo(renewals);
    }

    /** Runs something in so many threads, each of which is told its number. */
    private static List<Integer> atOnce(int times, IntUnaryOperator something) {
        List<CompletableFuture<Integer>> results = IntStream.range(0, times)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> something.applyAsInt(i), work -> new Thread(work).start()))
                .toList();
        return results.stream().map(CompletableFuture::join).toList();
    }

    private static int renewals(Visitor visitor) {
        return visitor.nodes().control().calls(visitor.person()).refreshGrants();
    }
}
