package org.graphportal.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.graphportal.browser.Browser;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.openqa.selenium.WebDriverException;

/** The browsers of one test by the names of its parameters. They are given back when the test is over. */
final class TestBrowsers implements AutoCloseable {

    private static final Path FAILURES = Path.of("target", "failures");

    private final Map<String, Browser> byName = new LinkedHashMap<>();
    private final SharedPortal shared;
    private final String test;

    private TestBrowsers(ExtensionContext context) {
        shared = SharedPortal.of(context);
        test = name(context);
    }

    static TestBrowsers of(ExtensionContext context) {
        return context.getStore(Namespace.create(TestBrowsers.class))
                .getOrComputeIfAbsent(TestBrowsers.class, ignored -> new TestBrowsers(context), TestBrowsers.class);
    }

    Browser named(String name) {
        return byName.computeIfAbsent(
                name, ignored -> shared.browsers().take(shared.portal().url()));
    }

    /** For the person who asks why the test failed: what each browser showed at its end. */
    void keepEvidence() {
        byName.forEach((name, browser) -> {
            String file = (test + "-" + name).replaceAll("[^\\w.-]+", "_");
            try {
                Files.createDirectories(FAILURES);
                Files.writeString(FAILURES.resolve(file + ".html"), browser.address() + "\n" + browser.source());
                Optional<byte[]> picture = browser.picture();
                if (picture.isPresent()) {
                    Files.write(FAILURES.resolve(file + ".png"), picture.get());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Could not keep what " + name + " showed", e);
            } catch (WebDriverException e) {
                // The browser itself is what failed: the test's own message says so already.
            }
        });
    }

    /** Class and method, and which of several runs of a method it was. */
    private static String name(ExtensionContext context) {
        String method = context.getRequiredTestMethod().getName();
        String run = context.getDisplayName().startsWith(method) ? "" : context.getDisplayName();
        return context.getRequiredTestClass().getSimpleName() + "." + method + run;
    }

    @Override
    public void close() {
        byName.values().forEach(shared.browsers()::giveBack);
    }
}
