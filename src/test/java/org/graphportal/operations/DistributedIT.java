package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graphportal.accounts.change.Changing;
import org.graphportal.it.Http;
import org.graphportal.server.Await;
import org.graphportal.server.Server;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.StandInSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Two servers hold together what one alone would lose. In this order, because servers end in the last ones. */
@Tag("distributed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributedIT {

    private static final Path WAR = Path.of(System.getProperty("basedir", ""), "target/graph-portal.war");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Until servers that have just started have found each other. */
    private static final Duration GRID = Duration.ofSeconds(60);

    private static final int PEOPLE = 200;

    @TempDir
    static Path folder;

    private static Nodes nodes;

    @BeforeAll
    static void start() {
        Haproxy.assumeInstalled();
        nodes = new Nodes(folder);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> nodes.start(1, WAR));
        nodes.start(2, WAR);
        first.join();
        for (int node : new int[] {1, 2}) {
            Http http = onNode(node);
            SignInByHand.signIn(http, person(), "/my/profile");
            shared(3 - node, http, GRID);
        }
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void whoever_signs_out_is_signed_out_on_every_server() {
        Http http = signedIn(person());
        int other = 3 - Nodes.of(http);
        shared(other, http);
        String session = Nodes.session(http);

        assertThat(http.post("/sign-out", "", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(302);

        for (int node : new int[] {1, 2}) {
            Await.until(
                    "The sign-out on node " + node, PATIENCE, () -> nodes.status(node, session, "/my/profile") == 302);
        }
    }

    @Test
    @Order(2)
    void entra_ends_a_session_whichever_server_it_tells() {
        StandInPerson person = person();
        Http http = signedIn(person);
        int other = 3 - Nodes.of(http);
        shared(other, http);

        String address = "/signed-out/front-channel?sid=" + sid(person) + "&iss="
                + URLEncoder.encode(nodes.issuer(), StandardCharsets.UTF_8);
        assertThat(nodes.open(other, address)).isEqualTo(200);

        String session = Nodes.session(http);
        for (int node : new int[] {1, 2}) {
            Await.until("The end on node " + node, PATIENCE, () -> nodes.status(node, session, "/my/profile") == 302);
        }
    }

    @Test
    @Order(3)
    void a_token_is_renewed_once_and_the_other_server_goes_on_with_what_came() {
        StandInPerson person = person();
        nodes.control()
                .fault("token")
                .person(person)
                .member("expires_in", 1)
                .times(1)
                .order();
        Http http = signedIn(person);
        int other = 3 - Nodes.of(http);
        Await.until(
                "The end of the token",
                PATIENCE,
                () -> http.get("/my/id-token")
                        .body()
                        .matches("(?s).*id=\"access-token-life\".{0,200}second(s)? ago.*"));

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> http.get("/my/profile").statusCode(), work -> new Thread(work).start()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).hasSize(10).allMatch(status -> status == 200);
        assertThat(nodes.control().calls(person).refreshGrants()).isEqualTo(1);
        shared(other, http);
        assertThat(nodes.control().calls(person).refreshGrants()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void no_server_holds_or_hears_a_token_of_somebody_whom_another_serves() throws Exception {
        List<StandInPerson> people =
                IntStream.range(0, 20).mapToObj(i -> person()).toList();
        List<Http> browsers = people.stream().map(DistributedIT::signedIn).toList();
        for (int node : new int[] {1, 2}) {
            List<String> elsewhere = secrets(people, browsers, 3 - node);
            List<String> here = secrets(people, browsers, node);
            Path heap = heap(node);
            assertThat(elsewhere).as("tokens of people at node " + (3 - node)).hasSizeGreaterThan(5);
            assertThat(new Traces(elsewhere).in(heap))
                    .as("in the heap of node " + node)
                    .isEmpty();
            assertThat(new Traces(here).in(heap)).as("its own").isNotEmpty();
            Files.delete(heap);
        }
        if (Server.ofThisBuild().id().startsWith("payara")) {
            List<byte[]> heard = nodes.heard();
            assertThat(heard.stream().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)))
                    .as("what the servers said to each other")
                    .anyMatch(text -> text.contains("org.graphportal.vault.Sealed"));
            List<String> all = secrets(people, browsers, 0);
            assertThat(heard)
                    .allSatisfy(bytes -> assertThat(new Traces(all).in(bytes)).isEmpty());
        }
    }

    @Test
    @Order(5)
    void a_change_of_accounts_is_made_by_one_server_and_known_to_both() {
        StandInControl standIn = nodes.control();
        StandInPerson administrator = Changing.administrator(standIn);
        StandInPerson disabled = person();
        Http elsewhere = onNode(2);
        SignInByHand.signIn(elsewhere, disabled, "/my/profile");
        assertThat(elsewhere.get("/my/profile").statusCode()).isEqualTo(200);
        List<String> accounts = standIn.accounts("distributed").create(120);
        Changing first = Changing.as(administrator, onNode(1));
        first.select(Stream.concat(Stream.of(disabled.userPrincipalName()), accounts.stream())
                .toList());
        String one = first.preview("to=disabled");
        Changing second = Changing.as(administrator, onNode(2));
        second.select(accounts.subList(0, 2));
        String two = second.preview("to=disabled");
        standIn.fault("batch").person(administrator).held().order();

        String id = Changing.id(first.confirm(one, "They left", "109"));
        Await.until(
                "Four batches",
                Changing.PATIENCE,
                () -> standIn.accounts("distributed").writes().size() == 79);
        assertThat(second.confirm(two, "They left", "2").body()).contains("Another change of yours is under way", id);
        assertThat(second.page(id)).contains("Under way: 12 of 121", "id=\"stop\"");
        second.act(id, "stop");
        standIn.clearFaults(administrator);

        assertThat(second.ended(id)).isEqualTo(Map.of("already", 12, "changed", 80, "waiting", 29));
        assertThat(second.page(id)).contains(">Stopped<");
        Await.until(
                "The end of a session at the other server",
                PATIENCE,
                () -> elsewhere
                        .get("/my/profile")
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("because=disabled"));
    }

    @Test
    @Order(6)
    void two_hundred_people_stay_signed_in_when_their_server_dies(TestReporter reporter) {
        Crowd crowd = Crowd.of(PEOPLE, nodes, nodes.control());
        Http underWay = onNode(1);
        URI callback = SignInByHand.callback(underWay, person(), "/my/profile");

        List<Crowd.Click> clicks = crowd.clickWhile(() -> nodes.node(1).kill());

        say(reporter, "killed", clicks);
        assertThat(clicks).hasSizeGreaterThanOrEqualTo(PEOPLE);
        assertThat(inVain(clicks)).hasSizeLessThanOrEqualTo(clicks.size() / 1000);
        assertThat(clicks.stream()
                        .map(Crowd.Click::took)
                        .max(Duration::compareTo)
                        .orElseThrow())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(SignInByHand.open(underWay, callback)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("the sign-in begun on the dead server")
                .endsWith("/my/profile");
        assertThat(underWay.get("/my/profile").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void an_upgrade_one_server_after_the_other_signs_nobody_out(TestReporter reporter) throws IOException {
        Path upgraded = SecondBuild.of(WAR, folder.resolve("upgraded.war"));
        nodes.start(1, upgraded);
        Crowd crowd = Crowd.of(50, nodes, nodes.control());

        List<Crowd.Click> clicks = crowd.clickWhile(() -> {
            nodes.replace(2, upgraded);
            nodes.replace(1, upgraded);
        });

        say(reporter, "upgraded", clicks);
        assertThat(inVain(clicks)).hasSizeLessThanOrEqualTo(clicks.size() / 1000);
    }

    /** Clicks that were not answered, or by a new sign-in. */
    private static List<Crowd.Click> inVain(List<Crowd.Click> clicks) {
        return clicks.stream().filter(click -> click.status() != 200).toList();
    }

    private static void say(TestReporter reporter, String what, List<Crowd.Click> clicks) {
        Duration longest =
                clicks.stream().map(Crowd.Click::took).max(Duration::compareTo).orElseThrow();
        reporter.publishEntry(
                what,
                clicks.size() + " clicks, " + inVain(clicks).size() + " in vain, longest " + longest.toMillis()
                        + " ms");
    }

    private static StandInPerson person() {
        return nodes.control().people().create();
    }

    private static Http signedIn(StandInPerson person) {
        Http http = nodes.http();
        SignInByHand.signIn(http, person, "/my/profile");
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        return http;
    }

    /** Waits until a server has the session that another one has begun; servers share what is new after they have answered. */
    private static void shared(int number, Http http) {
        shared(number, http, PATIENCE);
    }

    private static void shared(int number, Http http, Duration limit) {
        Await.until("The session on node " + number, limit, () -> nodes.knows(number, http));
    }

    /** A browser that the proxy sends to that server. */
    private static Http onNode(int number) {
        return IntStream.range(0, 20)
                .mapToObj(attempt -> {
                    Http http = nodes.http();
                    http.get("/");
                    return Nodes.of(http) == number ? http : null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The tokens of those whom a server serves; of everybody for 0. */
    private static List<String> secrets(List<StandInPerson> people, List<Http> browsers, int node) {
        return IntStream.range(0, people.size())
                .filter(i -> node == 0 || Nodes.of(browsers.get(i)) == node)
                .mapToObj(people::get)
                .flatMap(person -> nodes.control().issued(person).stream())
                .filter(secret -> Set.of("access_token", "refresh_token").contains(secret.kind()))
                .map(StandInSecret::value)
                .toList();
    }

    private static Path heap(int number) throws IOException {
        Path file = folder.resolve("heap-" + number + ".hprof");
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                        Long.toString(nodes.node(number).pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("jcmd.log").toFile())
                .start();
        assertThat(jcmd.onExit().join().exitValue()).isZero();
        return file;
    }

    private static String sid(StandInPerson person) {
        String token = nodes.control().issued(person).stream()
                .filter(secret -> secret.kind().equals("id_token"))
                .findFirst()
                .orElseThrow()
                .value();
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
