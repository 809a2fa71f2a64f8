package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPeople;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** Notes that mean harm, in a browser that would do it. */
@OnThePortal
@ChromiumOnly
class HarmlessNoteIT {

    private static final Path TRICKS =
            Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "notes", "tricks.txt");

    private static final int AT_ONCE = 12;

    /** Ends whatever a trick has begun and not ended, so that it does not swallow the next one. */
    private static final String CLOSED =
            "\n-->]]>'\"></select></textarea></style></script></title></noscript></noembed></xmp>"
                    + "</template></iframe></math></svg></button></form></object></table>\n";

    /** Whether anything of the note has come into the page around it. */
    private static final String OWNED = "return typeof owned + document.title + frames.length + location.pathname";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    @Test
    void nothing_runs_and_nothing_is_asked_of_another_host(Browser browser, StandInControl standIn) throws IOException {
        List<String> tricks = Files.readAllLines(TRICKS).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.replace("${elsewhere}", origin()))
                .toList();
        StandInPerson person = reader(standIn, "").create();
        signIn(browser, person, "/my/notes");
        String address = browser.press("Hostile").path();

        for (int from = 0; from < tricks.size(); from += AT_ONCE) {
            List<String> some = tricks.subList(from, Math.min(from + AT_ONCE, tricks.size()));
            standIn.people()
                    .with("noteHtml", "<p>Tricks</p>" + String.join(CLOSED, some))
                    .change(person);

            assertThat(frame(browser.open(address))).startsWith("Tricks");
            assertThat(((JavascriptExecutor) browser.driver()).executeScript(OWNED))
                    .as("%s", some)
                    .isEqualTo("undefinedHostile · Graph Portal1/my/note");
        }
        assertThat(requests).isEmpty();
        assertThat(browser.driver().getWindowHandles()).hasSize(1);
    }

    /** What would get past the sanitizer meets the frame's policy: the same page without a sanitizer before it. */
    @Test
    void the_frame_alone_stops_it_too(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn, "<p>Text</p>").create(), "/my/notes");
        browser.press("Hostile");

        browser.driver().switchTo().frame("note");
        JavascriptExecutor script = (JavascriptExecutor) browser.driver();
        assertThat(script.executeScript("return self.origin")).isEqualTo("null");
        script.executeScript("""
                document.body.innerHTML = `<img src="${arguments[0]}/img" onerror="document.title='owned'">
                    <link rel=stylesheet href="${arguments[0]}/css"><iframe src="${arguments[0]}/frame"></iframe>
                    <form action="${arguments[0]}/form"><button id=send>x</button></form>
                    <p style="background:url(${arguments[0]}/p.png)">x</p>`;
                document.body.append(Object.assign(document.createElement('script'), {textContent: "document.title='owned'"}));
                document.getElementById('send').click()""", origin());

        assertThat(script.executeScript("return document.title")).isEqualTo("OneNote");
        browser.driver().switchTo().defaultContent();
        assertThat(browser.path()).startsWith("/my/note?");
        assertThat(requests).isEmpty();
    }

    @Test
    void pictures_are_seen_and_a_link_opens_a_window_of_its_own(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn, """
                        <p><img alt="A" width="60" src="{{graph}}/1-11111111111111111111111111111111!1-picture/$value"></p>
                        <p><a id="x" href="%s/link">Away</a></p>""".formatted(origin())).create(), "/my/notes");
        browser.press("Hostile");

        browser.driver().switchTo().frame("note");
        assertThat(browser.find(By.tagName("img")).getDomProperty("naturalWidth"))
                .isEqualTo("120");
        assertThat(requests).isEmpty();
        browser.find(By.linkText("Away")).click();
        browser.driver().switchTo().defaultContent();

        browser.await(page -> requests.contains("/link"));
        assertThat(browser.path()).startsWith("/my/note?");
    }

    @Test
    void the_page_around_it_keeps_nobody_out(Browser browser, StandInControl standIn) {
        signIn(
                browser,
                reader(standIn, "<p>" + "Donaudampfschifffahrtsgesellschaft".repeat(9) + "</p>")
                        .create(),
                "/my/notes");

        browser.press("Hostile");

        assertThat(Inspection.faults(browser)).isEmpty();
    }

    private String origin() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort();
    }

    private StandInPeople reader(StandInControl standIn, String html) {
        return standIn.people()
                .with("granted", List.of("Notes.Read"))
                .with("noteTitle", "Hostile")
                .with("noteHtml", html.replace("${elsewhere}", origin()));
    }

    private static String frame(Browser browser) {
        browser.driver().switchTo().frame("note");
        try {
            return browser.text();
        } finally {
            browser.driver().switchTo().defaultContent();
        }
    }
}
