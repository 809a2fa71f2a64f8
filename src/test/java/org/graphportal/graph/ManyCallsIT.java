package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A thousand page views, sixteen at a time, each with one call to Graph at least. */
@OnThePortal
@Isolated("counts what all people do together")
class ManyCallsIT {

    private static final int VIEWS = 1000;
    private static final int AT_ONCE = 16;

    @Test
    void a_thousand_calls_share_sixteen_connections(Http http, StandInControl standIn) throws Exception {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        int before = standIn.calls().graphConnections();

        assertThat(views(http, List.of("/my/profile"))).hasSize(VIEWS).allMatch(status -> status == 200);

        assertThat(standIn.calls(person).count("me")).isEqualTo(VIEWS);
        assertThat(standIn.calls().graphConnections() - before).isLessThanOrEqualTo(AT_ONCE);
    }

    @Test
    void of_a_thousand_views_of_a_graph_that_is_busy_one_time_in_ten_nearly_all_succeed(
            Http http, StandInControl standIn) throws Exception {
        StandInPerson person = standIn.people()
                .with("granted", List.of("Mail.Read", "User.ReadBasic.All"))
                .create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("graph")
                .person(person)
                .percent(5)
                .status(429)
                .header("Retry-After", "0.2")
                .order();
        standIn.fault("graph").person(person).percent(5).status(503).order();
        List<String> pages = List.of("/my/profile", "/my/query?name=messages", "/my/people");

        assertThat(views(http, pages).stream().filter(status -> status == 200).count())
                .isGreaterThanOrEqualTo(990);

        assertThat(List.of("me", "messages", "users"))
                .extracting(standIn.calls(person)::count)
                .allMatch(calls -> calls > VIEWS / pages.size());
    }

    /** Looks at the pages in turn. */
    private static List<Integer> views(Http http, List<String> pages) throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = people.invokeAll(IntStream.range(0, VIEWS)
                    .mapToObj(view -> pages.get(view % pages.size()))
                    .map(page -> (Callable<Integer>) () -> http.get(page).statusCode())
                    .toList());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }
}
