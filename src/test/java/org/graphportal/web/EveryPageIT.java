package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;

/** What holds for every page alike, error pages included. */
@OnThePortal
@ChromiumOnly
class EveryPageIT {

    /** Axe-core's rules of WCAG 2.2 A and AA and its best practices. */
    private static final String AXE = script("/axe.min.js");

    private static final String VIOLATIONS = "const done = arguments[0];"
            + "document.querySelectorAll('details').forEach(details => details.open = true);"
            + "axe.run().then(result => done(result.violations.map(violation => violation.id + ': '"
            + " + violation.nodes.map(node => node.html).join(' | '))), error => done(['' + error]));";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my/profile",
                "/my/id-token",
                "/my/roles",
                "/admin/setup",
                "/signed-out",
                "/nowhere",
                "/problem",
                "/callback",
                "/callback?error=access_denied&error_description=AADSTS53003&state=x"
            })
    void a_page_keeps_nobody_out(String path, Browser alice, StandInControl control) {
        signIn(alice, control.people().with("roles", List.of("Admin")).create());

        looks().forEach(look -> {
            apply(alice, look);
            alice.open(path);
            assertThat(violations(alice)).as("%s, %s", path, look).isEmpty();
            assertThat(overflow(alice))
                    .as("%s is as wide as the window, %s", path, look)
                    .isZero();
        });
        assertThat(refusedByPolicy(alice)).isEmpty();
    }

    @Test
    void a_refusal_for_want_of_a_role_keeps_nobody_out(Browser alice, StandInControl control) {
        signIn(alice, control.people().create());

        alice.open("/admin/setup");

        assertThat(alice.heading()).isEqualTo("You may not do this");
        assertThat(violations(alice)).isEmpty();
        assertThat(refusedByPolicy(alice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 500, 503})
    void the_page_about_a_failure_of_graph_keeps_nobody_out(int status, Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();
        signIn(alice, person);
        control.fault("me").person(person).status(status).order();

        alice.open("/my/profile");

        assertThat(alice.heading()).startsWith("Microsoft Graph");
        assertThat(violations(alice)).isEmpty();
        assertThat(refusedByPolicy(alice)).isEmpty();
    }

    @Test
    void whoever_has_no_mouse_skips_to_the_content(Browser alice) {
        alice.open("/");

        Object first = script(
                alice,
                "const first = document.querySelector('a, button, input, summary');"
                        + "first.focus(); return first.getAttribute('href')");

        assertThat(first).isEqualTo("#main");
        assertThat(alice.shows(By.linkText("Skip to content"))).isTrue();
        assertThat(alice.find(By.tagName("main")).getDomAttribute("id")).isEqualTo("main");
    }

    /** The narrowest window that has to do (320 px, which is also 1280 px at 400 %), a phone, and a wide screen. */
    private static Stream<Look> looks() {
        return Stream.of(
                new Look("light", 320), new Look("light", 1280), new Look("dark", 390), new Look("dark", 1280));
    }

    private record Look(String scheme, int width) {}

    private static void apply(Browser browser, Look look) {
        ChromeDriver driver = (ChromeDriver) browser.driver();
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme()))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", 800, "deviceScaleFactor", 1, "mobile", look.width() < 600));
    }

    private static void signIn(Browser browser, StandInPerson person) {
        browser.signInAs(person).await(page -> page.heading().equals(person.displayName()));
    }

    private static List<?> violations(Browser browser) {
        JavascriptExecutor script = (JavascriptExecutor) browser.driver();
        script.executeScript(AXE);
        return (List<?>) script.executeAsyncScript(VIOLATIONS);
    }

    /** How far the page reaches beyond the window, in pixels. */
    private static long overflow(Browser browser) {
        return (long)
                script(browser, "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static List<String> refusedByPolicy(Browser browser) {
        return browser.console().stream()
                // What an error page's own status looks like in the console.
                .filter(line -> !line.contains("Failed to load resource"))
                .toList();
    }

    private static Object script(Browser browser, String script) {
        return ((JavascriptExecutor) browser.driver()).executeScript(script);
    }

    private static String script(String resource) {
        try (InputStream stream = EveryPageIT.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
