package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.graphportal.it.Elsewhere;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.settings.reading.QueryFindings;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever Graph does, each page is there in time and says what to do, tells no other host anything, keeps what was typed,
 * leaves one line in the log, and works the next time. Most of the faults only wait, so several are tried at once, each
 * with a person of its own.
 */
@OnThePortal
@Isolated
class GraphFaultsIT {

    private static final int AT_ONCE = 6;
    private static final long MEGABYTE = 1_000_000;

    @TestFactory
    Stream<DynamicTest> a_fault_of_graph_ends_on_a_page(Portal portal, StandInControl standIn) {
        Elsewhere elsewhere = Elsewhere.open();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        warmUp(portal, standIn);
        long warnings = warnings(portal);
        long bytes = standIn.calls().graphBytes();
        List<DynamicTest> trials = FaultRow.ids()
                .map(id -> joined(id, people.submit(() -> tryOut(id, portal, standIn, elsewhere))))
                .toList();
        Stream<DynamicTest> afterwards = Stream.of(
                dynamicTest(
                        "nothing else is in the log",
                        () -> assertThat(warnings(portal) - warnings).isEqualTo(FaultRow.promisedWarnings())),
                dynamicTest(
                        "nothing went elsewhere",
                        () -> assertThat(elsewhere.requests()).isZero()),
                dynamicTest(
                        "of 1,200 megabytes most stayed where they were",
                        () -> assertThat(standIn.calls().graphBytes() - bytes).isLessThan(150 * MEGABYTE)));
        return Stream.concat(trials.stream(), afterwards).onClose(() -> {
            people.shutdownNow();
            elsewhere.close();
        });
    }

    /** Without what is said of settings: that is said once until an answer comes, and whether one came lies with the others. */
    private static long warnings(Portal portal) {
        return portal.warnings().stream()
                .filter(line -> !line.contains(QueryFindings.class.getName()))
                .count();
    }

    /** So that no fault pays for what a server does once. */
    private static void warmUp(Portal portal, StandInControl standIn) {
        Http http = new Http(portal);
        signIn(http, standIn);
        for (FaultedPage page : FaultedPage.values()) {
            assertThat(http.get(page.address()).body()).contains(page.content());
        }
    }

    private static void tryOut(String id, Portal portal, StandInControl standIn, Elsewhere elsewhere) {
        Http http = null;
        StandInPerson person = null;
        for (FaultedPage page : FaultedPage.values()) {
            FaultRow row = FaultRow.of(id, page);
            if (person == null || row.leadsToEntra()) {
                // Who has just proved more to Entra ID is not sent there again.
                http = new Http(portal);
                person = signIn(http, standIn);
            }
            try {
                new FaultTrial(row, person, http, portal, elsewhere).run(standIn);
            } catch (AssertionError e) {
                throw new AssertionError(page + ": " + e.getMessage(), e);
            }
        }
    }

    private static StandInPerson signIn(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Explorer"))
                .with("granted", List.of("Mail.Read", "User.ReadBasic.All"))
                .create();
        SignInByHand.signIn(http, person, "/my/roles");
        return person;
    }

    private static DynamicTest joined(String id, Future<?> trials) {
        return dynamicTest(id, () -> {
            try {
                trials.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        });
    }
}
