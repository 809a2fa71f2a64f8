package org.graphportal.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Looks at a page as people with other eyes, hands, systems and devices have it: with axe, light and dark, on a phone and on a
 * desk, at 200 and 400 %, with text twice as large. For tests that are {@link ChromiumOnly}.
 */
public final class Inspection {

    /** Axe-core's rules of WCAG 2.2 A and AA and its best practices. */
    private static final String AXE = resource("/axe.min.js");

    private static final String VIOLATIONS =
            "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then(result => done(result.violations.map(violation => violation.id + ': '"
                    + " + violation.nodes.map(node => node.html).join(' | '))), error => done(['' + error]));";

    private static final String UNFOLD = "document.querySelectorAll('details').forEach(details => details.open = true)";

    /** How far the page reaches beyond the window, in pixels. */
    private static final String OVERFLOW =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final ChromeDriver chromium;
    private final List<String> faults = new ArrayList<>();

    private Inspection(ChromeDriver chromium) {
        this.chromium = chromium;
    }

    /** Everything that is wrong with the page that is open, and what the security policy has refused since the last look. */
    public static List<String> faults(Browser browser) {
        Inspection inspection = new Inspection((ChromeDriver) browser.driver());
        inspection.look();
        return Stream.concat(inspection.faults.stream(), refusedByPolicy(browser))
                .toList();
    }

    private void look() {
        chromium.executeScript(AXE);
        chromium.executeScript(UNFOLD);
        prefer("dark");
        setWidth(1280);
        askAxe("dark, on a desk");
        prefer("light");
        setWidth(320);
        askAxe("light, at 320 px");
        measure("1280 px at 400 %");
        setWidth(640);
        measure("1280 px at 200 %");
        setWidth(1280);
        chromium.executeScript("document.documentElement.style.fontSize = '200%'");
        measure("text twice as large");
        chromium.executeScript("document.documentElement.style.fontSize = ''");
    }

    private void askAxe(String look) {
        ((List<?>) chromium.executeAsyncScript(VIOLATIONS)).forEach(violation -> faults.add(look + ": " + violation));
    }

    private void measure(String look) {
        long pixels = (long) chromium.executeScript(OVERFLOW);
        if (pixels != 0) {
            faults.add(look + ": " + pixels + " pixels too wide");
        }
    }

    /** Without motion, since a colour that is still fading is neither the old one nor the new one. */
    private void prefer(String scheme) {
        chromium.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private void setWidth(int width) {
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private static Stream<String> refusedByPolicy(Browser browser) {
        // An error page's own status looks like this in the console.
        return browser.console().stream().filter(line -> !line.contains("Failed to load resource"));
    }

    private static String resource(String name) {
        try (InputStream stream = Inspection.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
