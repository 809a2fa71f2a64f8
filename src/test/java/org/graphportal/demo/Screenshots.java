package org.graphportal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graphportal.browser.Browser;
import org.graphportal.browser.Browsers;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes the pictures of the README: {@code mvn -Pdemo,screenshots}. Needs Chromium. */
public final class Screenshots {

    private static final Path PICTURES = Path.of(System.getProperty("basedir", ""), "src", "docs");

    private static final String NOTE = "Launch meeting, 9 January";

    private final DemoPorts ports;

    private Screenshots(DemoPorts ports) {
        this.ports = ports;
    }

    /** Called by Maven when the WAR is built. The exit code is 1 if the pictures could not be taken. */
    public static void main(String[] arguments) throws IOException {
        DemoPorts ports = DemoPorts.fromSystemProperties();
        Optional<String> complaint = ports.complaint(Ports::isTaken);
        if (complaint.isPresent()) {
            System.out.println(complaint.get());
            System.exit(1);
        }
        new Screenshots(ports).take();
        System.exit(0);
    }

    private void take() throws IOException {
        Files.createDirectories(PICTURES);
        try (StandIn standIn = StandIn.start(PortalSettings.registration(
                        ports.portal(), ports.entra().getPort(), ports.graph().getPort()));
                Browsers browsers = new Browsers()) {
            takeProfile(standIn, browsers);
            takeSetup(browsers);
        }
    }

    private void takeProfile(StandIn standIn, Browsers browsers) throws IOException {
        StandInPerson person = new StandInControl(standIn.entra()).people().named("megan.bowen@contoso.example");
        try (RunningServer server = start("screenshots", settings())) {
            Browser browser = browsers.take(server.url());
            browser.signInAs(person).await(page -> page.heading().equals(person.displayName()));
            takePicture(browser, "/my/profile", "light", 1000, 720, "profile.png");
            takePicture(browser, "/my/profile", "dark", 390, 844, "profile-phone-dark.png");
            takePicture(browser, "/my/id-token", "light", 1000, 720, "id-token.png");
            new StandInControl(standIn.entra()).grant(person, "Notes.Read");
            String note = browser.open("/my/notes").press(NOTE).path();
            takePicture(browser, note, "light", 1000, 720, "note.png");
            browsers.giveBack(browser);
        }
    }

    /** With the two mistakes that most people make: no tenant, and the secret's id in place of its value. */
    private void takeSetup(Browsers browsers) throws IOException {
        Map<String, String> wrong = new HashMap<>(settings());
        wrong.remove("entra-id.tenant-id");
        wrong.put("entra-id.client-secret", "0b4f0a1e-7c5d-4b58-9a53-6e1f2d3c4b5a");
        try (RunningServer server = start("screenshots-setup", wrong)) {
            Browser browser = browsers.take(server.url());
            takePicture(browser, "/setup", "light", 1000, 720, "setup.png");
            browsers.giveBack(browser);
        }
    }

    private RunningServer start(String name, Map<String, String> settings) {
        return RunningServer.start(Launch.ofBuiltWar(name, ports.portal().getPort(), settings));
    }

    private Map<String, String> settings() {
        return PortalSettings.forStandIn(ports.portal(), ports.entra(), ports.graph());
    }

    private static void takePicture(Browser browser, String path, String scheme, int width, int height, String file)
            throws IOException {
        ChromeDriver chromium = (ChromeDriver) browser.driver();
        chromium.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.open(path);
        Object picture =
                chromium.executeCdpCommand("Page.captureScreenshot", Map.of()).get("data");
        Files.write(PICTURES.resolve(file), Base64.getDecoder().decode(picture.toString()));
        System.out.println(PICTURES.resolve(file));
    }
}
