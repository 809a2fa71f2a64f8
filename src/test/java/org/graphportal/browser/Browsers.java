package org.graphportal.browser;

import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import org.htmlunit.ImmediateRefreshHandler;
import org.htmlunit.WebClient;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Hands out browsers that know nothing, and takes them back. Chromium costs a second to start and a quarter of one to
 * forget, so the same few processes serve all tests; within a test, each browser is a process of its own.
 */
public final class Browsers implements AutoCloseable {

    private static final Dimension WINDOW = new Dimension(1280, 900);

    private final Optional<Chromium> chromium = chromium();
    private final Deque<ChromeDriver> idle = new ConcurrentLinkedDeque<>();

    /** Chromium, unless {@code -Dbrowser=htmlunit} asks to do without. */
    static Optional<Chromium> chromium() {
        return "htmlunit".equals(System.getProperty("browser")) ? Optional.empty() : Chromium.installed();
    }

    /** A browser without a past. To be given back. HtmlUnit runs no scripts: its engine does not know the syntax of today. */
    public Browser take(URI home) {
        WebDriver driver = chromium.map(this::chromeDriver).orElseGet(Browsers::htmlUnitDriver);
        return new Browser(driver, home);
    }

    /** Takes a browser back, whatever state it is in. */
    public void giveBack(Browser browser) {
        if (browser.driver() instanceof ChromeDriver driver && forgets(driver)) {
            idle.push(driver);
        } else {
            browser.driver().quit();
        }
    }

    @Override
    public void close() {
        idle.forEach(WebDriver::quit);
        idle.clear();
    }

    private WebDriver chromeDriver(Chromium installed) {
        ChromeDriver driver = Optional.ofNullable(idle.poll()).orElseGet(() -> start(installed));
        driver.manage().window().setSize(WINDOW);
        return driver;
    }

    /** Driver and browser are named, so that Selenium looks for neither and downloads nothing. */
    private static ChromeDriver start(Chromium installed) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed.driver().toFile())
                .usingAnyFreePort()
                .build();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.browser().toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                // The sandbox does not start for root, which is who runs in most containers.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A page that needs anything from another machine has to fail here, not at a customer's firewall.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
        return new ChromeDriver(service, options);
    }

    /** A new tab has no history, session storage or overridden device; the rest is of the whole browser. */
    private static boolean forgets(ChromeDriver driver) {
        try {
            List<String> used = List.copyOf(driver.getWindowHandles());
            String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
            used.forEach(tab -> driver.switchTo().window(tab).close());
            driver.switchTo().window(fresh);
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
            driver.manage().logs().get(LogType.BROWSER);
            return true;
        } catch (WebDriverException e) {
            // A dialog that is still open, or a browser that has died: the next test gets a new one.
            return false;
        }
    }

    /** Left to itself it waits, before it shows a page that refreshes itself, until that has come to an end; those without delay go on. */
    private static WebDriver htmlUnitDriver() {
        return new HtmlUnitDriver(false) {
            @Override
            protected WebClient modifyWebClient(WebClient client) {
                client.setRefreshHandler((page, url, seconds) -> {
                    if (seconds == 0) {
                        new ImmediateRefreshHandler().handleRefresh(page, url, seconds);
                    }
                });
                return client;
            }
        };
    }
}
