package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.graphportal.it.Http;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal behind the proxy of {@code server-config/proxy}: https outside, http inside. */
class ProxyIT {

    private static final int PORT = Ports.free();
    private static final int PLAIN_PORT = Ports.free();
    private static final int NODE = Ports.free();
    private static final URI HOME = URI.create("https://localhost:" + PORT + "/");

    @TempDir
    static Path folder;

    private static OwnCertificate certificate;
    private static StandIn standIn;
    private static RunningServer node;
    private static Haproxy proxy;

    @BeforeAll
    static void start() {
        Haproxy.assumeInstalled();
        certificate = OwnCertificate.in(folder);
        standIn = StandIn.start(PortalSettings.registration(HOME, 0, 0));
        node = RunningServer.start(
                Launch.ofBuiltWar("proxy", NODE, PortalSettings.forStandIn(HOME, standIn.entra(), standIn.graph())));
        proxy = Haproxy.start(certificate.file(), PORT, PLAIN_PORT, List.of(NODE), folder.resolve("haproxy.log"));
        Await.until("The portal behind the proxy", Duration.ofSeconds(30), () -> {
            return Ports.isTaken(PORT) && http().get("/").statusCode() == 200;
        });
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {proxy, node, standIn}) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void people_sign_in_by_https() {
        Http http = http();
        URI begun = SignInByHand.begin(http, "/my/profile");
        assertThat(SignInByHand.parameter(begun, "redirect_uri"))
                .isEqualTo("https%3A%2F%2Flocalhost%3A" + PORT + "%2Fcallback");
        URI callback = SignInByHand.authorize(
                http, begun, new StandInControl(standIn.entra()).people().create());
        assertThat(SignInByHand.open(http, callback).headers().firstValue("Location"))
                .hasValue(HOME + "my/profile");

        HttpResponse<String> page = http.get("/my/profile");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(page.body()).doesNotContain("http://localhost");
        assertThat(http.cookies()).extracting("name").contains("JSESSIONID", "GPNODE");
        assertThat(http.cookies())
                .filteredOn(cookie -> cookie.getDomain().startsWith("localhost"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.getSecure() && cookie.isHttpOnly());
        // No query in the log: that of the callback holds the code.
        assertThat(proxy.log())
                .anyMatch(line ->
                        line.endsWith(" 302 " + line.replaceAll(".* 302 ", "")) && line.endsWith("GET /callback"))
                .noneMatch(line -> line.contains("code="));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Proto, http",
        "X-Forwarded-Port, 6666",
        "X-Forwarded-Prefix, /evil.example",
        "X-Forwarded-For, 6.6.6.6",
        "X-Real-IP, 6.6.6.6",
        "Forwarded, for=6.6.6.6;host=evil.example;proto=http"
    })
    void what_a_client_says_about_its_way_here_is_forgotten(String name, String value) {
        HttpResponse<String> begun = http().get("/my/profile", name, value);
        HttpResponse<String> page = http().get("/", name, value);

        String location = begun.headers().firstValue("Location").orElseThrow();
        assertThat(SignInByHand.parameter(URI.create(location), "redirect_uri"))
                .isEqualTo("https%3A%2F%2Flocalhost%3A" + PORT + "%2Fcallback");
        assertThat(begun.headers() + location + page.headers() + page.body())
                .doesNotContain("evil.example", "6.6.6.6", "6666");
        assertThat(begun.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("ecure"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /% HTTP/1.1, 400",
        "GET /%zz HTTP/1.1, 400",
        "GET /%4 HTTP/1.1, 400",
        "GET /my/%4z HTTP/1.1, 400",
        "GET /%00 HTTP/1.1, 400",
        "TRACE / HTTP/1.1, 405",
        "BREW / HTTP/1.1, 405",
        "GET /%C3%BC?q=%C3%BC HTTP/1.1, 404",
        "GET / HTTP/1.1, 200"
    })
    void what_servers_answer_blankly_does_not_reach_them(String line, int status) throws IOException {
        String answer = raw(line + "\r\nHost: localhost:" + PORT + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").containsIgnoringCase("strict-transport-security: ");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/ready",
                "/%68ealth/ready",
                "/health%2Fready",
                "//health/live",
                "/./health",
                "/my/../health/started",
                "/health;a=b",
                "/;a/health;b/live"
            })
    void strangers_hear_nothing_of_the_health_of_a_node(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + PORT + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("<h1>404 Not Found</h1>\nThe resource could not be found.");
    }

    @Test
    void the_portal_itself_demands_https_from_then_on() {
        HttpResponse<String> page = new Http(new Portal(
                        URI.create("http://localhost:" + NODE + "/"), standIn.entra(), standIn.graph(), folder))
                .get("/");

        assertThat(page.headers().allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
    }

    @Test
    void files_come_compressed_and_pages_do_not() {
        String file = http().get("/").body().replaceAll("(?s).*href=\"(/resources/[^\"]*css[^\"]*)\".*", "$1");

        assertThat(http().get(file, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(http().get("/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void who_types_no_https_is_led_to_it() {
        HttpResponse<String> answer = new Http(
                        new Portal(URI.create("http://localhost:" + PLAIN_PORT + "/"), HOME, HOME, folder))
                .get("/my/profile?a=b");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("https://localhost");
    }

    @Test
    void without_a_node_a_page_says_so() throws IOException {
        int port = Ports.free();
        try (Haproxy alone = Haproxy.start(
                certificate.file(), port, Ports.free(), List.of(Ports.free()), folder.resolve("alone.log"))) {
            Await.until("The proxy", Duration.ofSeconds(10), () -> Ports.isTaken(port));
            HttpResponse<String> answer =
                    http(URI.create("https://localhost:" + port + "/")).get("/");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("try again in a minute", "lang=de");
            assertThat(alone.log()).anyMatch(line -> line.contains("node1 is DOWN"));
        }
    }

    @Test
    void haproxy_has_nothing_against_its_configuration() {
        assertThat(Haproxy.check(certificate.file(), 1, Map.of())).isEmpty();
        assertThat(Haproxy.check(
                        certificate.file(),
                        2,
                        Map.of(
                                "PROXY_USER",
                                "daemon",
                                "PROXY_SOCKET",
                                folder.resolve("admin.sock").toString())))
                .isEmpty();
    }

    private static Http http() {
        return http(HOME);
    }

    private static Http http(URI home) {
        return new Http(new Portal(home, standIn.entra(), standIn.graph(), node.logFile()), certificate.client());
    }

    /** Sends what no client of ours would. */
    private static String raw(String request) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) certificate.context().getSocketFactory().createSocket("localhost", PORT)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
