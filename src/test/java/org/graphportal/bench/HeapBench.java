package org.graphportal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/**
 * What answers without measure leave on the heap after a collection: {@code mvn verify -Dit.test=HeapBench}. Pages are
 * looked at four at a time, each with the one fault and then the other.
 */
class HeapBench {

    private static final int VIEWS = Integer.getInteger("bench.views", 40);
    private static final int AT_ONCE = 4;
    private static final long MEGABYTE = 1_000_000;
    private static final List<String> PAGES = List.of("/my/profile", "/my/query?name=messages", "/my/people");

    @Test
    void neither_300_megabytes_nor_json_100000_deep_stay_on_the_heap() throws Exception {
        try (OwnPortal own = OwnPortal.start("heap-bench", Map.of())) {
            StandInPerson person = own.control()
                    .people()
                    .with("granted", List.of("Mail.Read", "User.ReadBasic.All"))
                    .create();
            Http http = own.http();
            SignInByHand.signIn(http, person, "/my/roles");
            StandInFault fault = own.control().fault("graph").person(person).status(200);
            // Twice what is measured later, so that nothing that a server does once is counted.
            look(http);
            order(own, fault.body(" ".repeat((int) MEGABYTE)).with("copies", 300));
            look(http);
            long before = own.liveBytes();
            look(http);
            long afterLarge = own.liveBytes();
            order(own, fault.body("[".repeat(100_000)));
            look(http);
            look(http);
            long afterDeep = own.liveBytes();
            look(http);
            long afterDeepAgain = own.liveBytes();
            System.out.printf(
                    "live heap: %.1f MB, after %d answers of 300 MB %.1f MB; after deep JSON %.1f MB, after %d more %.1f MB%n",
                    before / 1e6, VIEWS, afterLarge / 1e6, afterDeep / 1e6, VIEWS, afterDeepAgain / 1e6);

            assertThat(afterLarge - before).isLessThan(2 * MEGABYTE);
            assertThat(afterDeepAgain - afterDeep).isLessThan(2 * MEGABYTE);
        }
    }

    private static void order(OwnPortal own, StandInFault fault) {
        own.control().clearFaults();
        fault.order();
    }

    private static void look(Http http) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = people.invokeAll(Stream.iterate(0, view -> view + 1)
                    .limit(VIEWS)
                    .map(view -> PAGES.get(view % PAGES.size()))
                    .map(page -> (Callable<Integer>) () -> http.get(page).statusCode())
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 502);
            }
        } finally {
            people.shutdownNow();
        }
    }
}
