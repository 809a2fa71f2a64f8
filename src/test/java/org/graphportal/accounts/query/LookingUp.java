package org.graphportal.accounts.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPeople;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator who looks accounts up, in a browser or one request at a time. */
final class LookingUp {

    private static final Pattern PROGRESS = Pattern.compile("<progress [^>]*max=\"(\\d+)\" value=\"(\\d+)\"");

    private LookingUp() {}

    /** Somebody who may, and who has agreed to the permission. */
    static StandInPeople administrator(StandInControl standIn) {
        return standIn.people().with("roles", List.of("Admin")).with("granted", List.of("User.Read.All"));
    }

    static void lookUp(Browser browser, List<String> accounts) {
        browser.fill(By.id("box"), String.join(" ", accounts)).press(By.id("query"));
    }

    static void lookUp(Http http, String box) {
        assertThat(http.post("/admin/account-choice", "do=query&box=" + URLEncoder.encode(box, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
    }

    /** Opens the page again and again, as it asks to, until all is read. */
    static String complete(Http http) {
        for (int clicks = 0; clicks < 20; clicks++) {
            String page = http.get("/admin/account-query").body();
            Matcher progress = PROGRESS.matcher(page);
            if (!progress.find()) {
                return page;
            }
        }
        throw new AssertionError("Not complete after 20 clicks");
    }

    /** Returns what stands in the elements that a selector names. */
    static List<String> texts(Browser browser, String selector) {
        return browser.all(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
