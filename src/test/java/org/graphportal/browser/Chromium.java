package org.graphportal.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium or Chrome as it is installed, with the driver of the same version.
 *
 * @param browser the browser's program
 * @param driver the program {@code chromedriver}
 */
record Chromium(Path browser, Path driver) {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** Where the installers of macOS and Windows put the browser, which is in no search path there. */
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

    /** Looks in the search path and where installers put it. Empty if the browser or its driver is missing. */
    static Optional<Chromium> installed() {
        Optional<Path> browser = Stream.concat(NAMES.stream().flatMap(Chromium::inSearchPath), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
        Optional<Path> driver = inSearchPath("chromedriver").findFirst();
        return browser.flatMap(program -> driver.map(its -> new Chromium(program, its)));
    }

    private static Stream<Path> inSearchPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, program), Path.of(folder, program + ".exe")))
                .filter(Files::isExecutable);
    }
}
