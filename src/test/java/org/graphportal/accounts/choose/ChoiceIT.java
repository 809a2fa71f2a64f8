package org.graphportal.accounts.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPeople;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Choosing accounts. */
@OnThePortal
class ChoiceIT {

    @Test
    void the_permission_is_asked_for_when_accounts_are_looked_up_and_no_earlier(
            Browser browser, StandInControl standIn) {
        List<String> accounts = standIn.accounts("choicea").create(3);
        StandInPerson administrator = standIn.people()
                .with("roles", List.of("Admin"))
                .with("directoryRole", "User Administrator")
                .create();
        signIn(browser, administrator, "/my/roles");

        browser.press("Administration").press("Accounts");
        assertThat(browser.heading()).isEqualTo("Accounts");
        browser.fill(By.id("box"), String.join("; ", accounts)).press("Look them up");
        assertThat(browser.heading()).isEqualTo("An administrator has to agree first");
        assertThat(browser.text()).contains("User.Read.All").doesNotContain("User.EnableDisableAccount.All");
        browser.press(By.id("consent")).press("Accept");

        assertThat(browser.heading()).isEqualTo("Accounts that were looked up");
        assertThat(browser.find(By.id("range")).getText()).isEqualTo("1 to 3 of 3");
        browser.press("Enable …");
        assertThat(browser.path()).isEqualTo("/admin/change-accounts?to=enabled");
    }

    @Test
    void nonsense_is_named_line_by_line_stays_in_the_box_and_can_be_left_out(Browser browser, StandInControl standIn) {
        String account = standIn.accounts("choiceb").create(1).get(0);
        signIn(browser, administrator(standIn).create(), "/admin/accounts");
        String text = account + "\nmegan\n<b>&amp; \"" + account.toUpperCase() + "\"\nx@localhost";

        browser.fill(By.id("box"), text).press("Look them up");

        assertThat(browser.path()).isEqualTo("/admin/accounts");
        assertThat(browser.find(By.id("notice")).getText()).startsWith("Nothing has been looked up.");
        assertThat(texts(browser, "#nonsense li"))
                .containsExactly("Line 2: megan", "Line 3: b", "Line 3: &amp", "Line 4: x@localhost");
        assertThat(box(browser)).isEqualTo(text);

        browser.press("Leave these out and look up the others");
        assertThat(browser.find(By.id("range")).getText()).isEqualTo("1 to 1 of 1");
        assertThat(browser.find(By.id("repeated")).getText()).isEqualTo("Named more than once, and listed once: 1.");

        assertThat(box(browser.press("Accounts"))).isEqualTo(text);
    }

    @Test
    void names_come_from_a_file_too(Browser browser, StandInControl standIn, @TempDir Path directory)
            throws IOException {
        signIn(browser, administrator(standIn).create(), "/admin/accounts");
        Path file = Files.writeString(
                directory.resolve("a.csv"),
                "\uFEFFdisplayName;userPrincipalName\n\"Bowen; Megan\";megan@x.example\n'=1;'-x@x.example\n");

        browser.fill(By.id("box"), "alex@x.example");
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.press(By.id("add-file"));

        assertThat(browser.find(By.id("notice")).getText()).isEqualTo("Added from the file: 2.");
        assertThat(box(browser)).isEqualTo("alex@x.example\nmegan@x.example\n-x@x.example");
    }

    @Test
    void a_file_that_is_too_large_costs_nothing_that_was_typed_or_ticked(
            Browser browser, StandInControl standIn, @TempDir Path directory) throws IOException {
        standIn.accounts("choicee").create(3);
        signIn(browser, administrator(standIn).with("accounts", "choicee-").create(), "/admin/accounts?q=choicee-");
        Path file = Files.writeString(directory.resolve("a.csv"), "x".repeat(3_000_000));

        browser.fill(By.id("box"), "alex@x.example");
        browser.find(By.id("tick-1")).click();
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.press(By.id("add-file"));

        assertThat(browser.find(By.id("file-problem")).getText())
                .isEqualTo("The file is larger than 2 MB. Nothing has been added.");
        assertThat(browser.find(By.id("file")).getDomAttribute("aria-describedby"))
                .startsWith("file-problem ");
        assertThat(browser.path()).isEqualTo("/admin/accounts?q=choicee-");
        assertThat(box(browser)).isEqualTo("alex@x.example");
        assertThat(browser.find(By.id("q")).getDomProperty("value")).isEqualTo("choicee-");
        assertThat(browser.all(By.name("tick")).stream().map(WebElement::isSelected))
                .startsWith(false, true, false);
        assertThat(Inspection.faults(browser)).isEmpty();

        browser.press(By.id("tick"));
        assertThat(box(browser)).isEqualTo("alex@x.example\nchoicee-0002@contoso.example");
        assertThat(browser.all(By.name("tick"))).noneMatch(WebElement::isSelected);
    }

    @Test
    void people_are_searched_for_and_ticked_and_the_box_keeps_what_was_typed(Browser browser, StandInControl standIn) {
        standIn.accounts("choicec").create(60);
        signIn(
                browser,
                administrator(standIn)
                        .with("accounts", "choicec-")
                        .with("directorySize", 0)
                        .create(),
                "/admin/accounts");

        browser.fill(By.id("box"), "alex@x.example")
                .fill(By.id("q"), "choicec-")
                .press(By.id("search"));
        assertThat(browser.path()).isEqualTo("/admin/accounts?q=choicec-");
        assertThat(browser.all(By.cssSelector("#found li"))).hasSize(50);
        assertThat(browser.find(By.id("more")).getText()).isEqualTo("There are more; these are the first 50.");

        browser.find(By.id("tick-0")).click();
        browser.find(By.id("tick-2")).click();
        browser.press(By.id("tick"));

        assertThat(browser.find(By.id("notice")).getText()).isEqualTo("Added: 2.");
        assertThat(box(browser))
                .isEqualTo("alex@x.example\nchoicec-0001@contoso.example\nchoicec-0003@contoso.example");
        assertThat(browser.fill(By.id("q"), "nobody is called so")
                        .press(By.id("search"))
                        .find(By.id("nobody"))
                        .getText())
                .isEqualTo("Nobody was found.");
        assertThat(box(browser.press("Empty the box"))).isEmpty();
    }

    @Test
    @ChromiumOnly
    void the_page_keeps_nobody_out_whatever_it_says(Browser browser, StandInControl standIn) {
        standIn.accounts("choiced").create(2);
        signIn(browser, administrator(standIn).with("accounts", "choiced-").create(), "/admin/accounts?q=choiced-");
        assertThat(Inspection.faults(browser)).isEmpty();

        browser.fill(By.id("box"), "x".repeat(200) + "\nmegan").press(By.id("query"));
        assertThat(Inspection.faults(browser)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "query, '', 0, There is nothing in the box to look up.",
        "query, megan, 0, Nothing has been looked up. Not the name of an account: 1.",
        "query, accounts, 5001, 'There are 5,001 accounts in the box; 5,000 are the most.'",
        "query, long, 500001, 'The text is too long; the box holds its first 500,000 characters.'",
        "file, '', 0, 'No file was chosen, or it is empty.'",
        "file, file, 3000000, The file is larger than 2 MB. Nothing has been added.",
        "file, file, 7000000, 'What was sent is larger than 6 MB, file and all.'",
        "file, file, 100, 'The file has no column that is called id, userPrincipalName or mail.'",
        "tick, '', 0, Nobody was ticked.",
        "nonsense, '', 0, ''"
    })
    void whatever_is_wrong_with_the_form_is_said(
            String what, String box, int size, String notice, Http http, StandInControl standIn) {
        SignInByHand.signIn(http, administrator(standIn).create(), "/admin/accounts");
        String text = switch (box) {
            case "accounts" ->
                IntStream.range(0, size).mapToObj(i -> "a" + i + "@x.example").collect(Collectors.joining(" "));
            case "long" -> " ".repeat(size);
            case "file" -> "";
            default -> box;
        };

        HttpResponse<String> answer = post(http, what, text, box.equals("file") ? "x".repeat(size) : "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/admin/accounts");
        String page = http.get("/admin/accounts").body();
        assertThat(page).contains(notice);
        boolean aboutFile = what.equals("file");
        assertThat(page.contains("id=\"file-problem\"")).isEqualTo(aboutFile);
        assertThat(page.contains("id=\"notice\"")).isEqualTo(!notice.isEmpty() && !aboutFile);
    }

    @Test
    void nobody_else_can_send_the_form(Http his, Http hers, StandInControl standIn) {
        SignInByHand.signIn(his, administrator(standIn).create(), "/admin/accounts");
        SignInByHand.signIn(hers, standIn.people().create(), "/my/roles");

        for (String path : List.of("/admin/account-choice", "/admin/account-query-action")) {
            assertThat(hers.post(path, "do=query&box=a@x.example").statusCode()).isEqualTo(403);
            assertThat(his.get(path).statusCode()).isEqualTo(405);
            assertThat(his.post(path, "do=query", "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(his.post(path, "do=query", "Origin", "null").statusCode())
                    .isEqualTo(403);
            assertThat(his.post(path, "do=query", "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(hers.get("/admin/accounts").statusCode()).isEqualTo(403);
        assertThat(hers.get("/admin/account-query").statusCode()).isEqualTo(403);
        assertThat(hers.get("/admin/accounts.csv").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> post(Http http, String what, String box, String file) {
        String body = part("name=\"do\"", what)
                + part("name=\"box\"", box)
                + part("name=\"file\"; filename=\"a.csv\"", file)
                + "--cut--\r\n";
        return http.send("POST", "/admin/account-choice", body, "Content-Type", "multipart/form-data; boundary=cut");
    }

    private static String part(String disposition, String content) {
        return "--cut\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static StandInPeople administrator(StandInControl standIn) {
        return standIn.people().with("roles", List.of("Admin")).with("granted", List.of("User.Read.All"));
    }

    private static String box(Browser browser) {
        return browser.find(By.id("box")).getDomProperty("value").replace("\r\n", "\n");
    }

    private static List<String> texts(Browser browser, String selector) {
        return browser.all(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
