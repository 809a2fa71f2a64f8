package org.graphportal.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.graphportal.standin.StandInPerson;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person's browser: what a person does and sees, in a person's words. What it has no word for is done with
 * {@link #driver()}.
 */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Marks a page that is about to be left, and takes the mark away if it is not: by a script, or to correct a field. */
    private static final String LEAVING = """
            window.leaving = true;
            const stay = () => window.leaving = false;
            const look = event => setTimeout(() => event.defaultPrevented && stay());
            ['click', 'submit'].forEach(type => addEventListener(type, look, true));
            ['invalid', 'hashchange'].forEach(type => addEventListener(type, stay, true));
            """;

    /** Bootstrap scrolls gently, and a click in the middle of that meets something else. */
    private static final String SHOW = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";

    private static final String ARRIVED = "return !window.leaving && document.readyState === 'complete'";

    private final WebDriver driver;
    private final URI home;

    Browser(WebDriver driver, URI home) {
        this.driver = driver;
        this.home = home;
    }

    /**
     * Enters an address.
     *
     * @param address a path of the portal such as {@code /my/profile}, or a whole address
     */
    public Browser open(String address) {
        driver.get(address.startsWith("/") ? origin() + address : address);
        return this;
    }

    /**
     * Presses the link, button or summary that says so, and waits for the page that it leads to, if it leads to one.
     *
     * @throws NoSuchElementException if nothing visible says so
     */
    public Browser press(String label) {
        return press(pressable(label));
    }

    /**
     * Presses a link or button that says nothing, or what another one says too, and waits likewise.
     *
     * @throws NoSuchElementException if there is none
     */
    public Browser press(By by) {
        return press(find(by));
    }

    /** Replaces what is in a field by a text. */
    public Browser fill(By field, String text) {
        WebElement element = find(field);
        element.clear();
        element.sendKeys(text);
        return this;
    }

    /** Goes to the profile and, at the stand-in, chooses to be that person. */
    public Browser signInAs(StandInPerson person) {
        open("/my/profile");
        return choose(person);
    }

    /** Chooses a person on the stand-in's page, which is open. */
    public Browser choose(StandInPerson person) {
        return press(By.cssSelector("button[data-person=\"" + person.userPrincipalName() + "\"]"));
    }

    public Browser back() {
        driver.navigate().back();
        return this;
    }

    public Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    /** The address bar. */
    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    /** The path and query in the address bar, if the page is the portal's; else the whole address. */
    public String path() {
        String address = driver.getCurrentUrl();
        return address.startsWith(origin() + "/") ? address.substring(origin().length()) : address;
    }

    public String title() {
        return driver.getTitle();
    }

    /** The text that a person sees on the page. */
    public String text() {
        return find(By.tagName("body")).getText();
    }

    /** The page's main heading. */
    public String heading() {
        return find(By.tagName("h1")).getText();
    }

    /** The page as the browser has it, markup included. */
    public String source() {
        return driver.getPageSource();
    }

    /**
     * The first such element.
     *
     * @throws NoSuchElementException if there is none
     */
    public WebElement find(By by) {
        return driver.findElement(by);
    }

    /** All such elements. */
    public List<WebElement> all(By by) {
        return driver.findElements(by);
    }

    /** Whether there is such an element and a person sees it. */
    public boolean shows(By by) {
        return all(by).stream().anyMatch(WebElement::isDisplayed);
    }

    /**
     * Waits for a page that does something by script, or comes anew by itself: one that goes while it is read is read once
     * more.
     *
     * @throws org.openqa.selenium.TimeoutException after fifteen seconds
     */
    public Browser await(Predicate<Browser> condition) {
        waiting().until(ignored -> condition.test(this));
        return this;
    }

    /** What scripts, and violations of the security policy, have left in the browser's console since the last call. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** A picture of the window in PNG; empty if this browser paints nothing. */
    public Optional<byte[]> picture() {
        return driver instanceof TakesScreenshot camera
                ? Optional.of(camera.getScreenshotAs(OutputType.BYTES))
                : Optional.empty();
    }

    /** Selenium's own view of this browser. */
    public WebDriver driver() {
        return driver;
    }

    /** Selenium's click can return before the browser has begun to leave the page. */
    private Browser press(WebElement element) {
        if (!(driver instanceof ChromeDriver chrome)) {
            element.click();
            return this;
        }
        chrome.executeScript(SHOW, element);
        boolean leaves = leadsAway(element);
        if (leaves) {
            chrome.executeScript(LEAVING);
        }
        element.click();
        if (leaves) {
            waiting().until(ignored -> chrome.executeScript(ARRIVED));
        }
        return this;
    }

    /** Chromium has many words for an element or a page that is no longer there. */
    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    private static boolean leadsAway(WebElement element) {
        boolean link = element.getTagName().equals("a") && element.getDomAttribute("download") == null;
        return link || "submit".equals(element.getDomProperty("type"));
    }

    private WebElement pressable(String label) {
        return Stream.of(
                        By.tagName("button"),
                        By.tagName("a"),
                        By.cssSelector("input[type=submit]"),
                        By.tagName("summary"))
                .flatMap(by -> driver.findElements(by).stream())
                .filter(element -> element.isDisplayed() && says(element, label))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("\"" + label + "\" at " + address() + ":\n" + text()));
    }

    private static boolean says(WebElement element, String label) {
        String value = element.getDomAttribute("value");
        return element.getText().strip().equals(label) || element.getTagName().equals("input") && label.equals(value);
    }

    private String origin() {
        return home.getScheme() + "://" + home.getAuthority();
    }
}
