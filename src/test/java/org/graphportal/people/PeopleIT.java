package org.graphportal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.graph.Search;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPeople;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The list of people, as people use it. */
@OnThePortal
class PeopleIT {

    @Test
    void the_list_opens_with_the_first_five_and_how_many_there_are_once_the_person_has_agreed(
            Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().with("directorySize", 12).create(), "/my/roles");

        browser.press("People");
        assertThat(browser.heading()).isEqualTo("This page needs one more permission");
        assertThat(browser.text()).contains("User.ReadBasic.All");
        browser.press(By.id("consent")).press("Accept");

        assertThat(browser.heading()).isEqualTo("People");
        assertThat(range(browser)).isEqualTo("1 to 5 of 12");
        assertThat(names(browser)).hasSize(5).isSorted();
        browser.press("Show all");
        assertThat(range(browser)).isEqualTo("1 to 12 of 12");
    }

    @Test
    void pages_are_turned_forth_and_back(Browser browser, StandInControl standIn) {
        signIn(browser, member(standIn).with("directorySize", 25).create(), "/my/people?size=10");
        List<String> first = names(browser);
        assertThat(browser.shows(By.id("previous"))).isFalse();

        browser.press("Next page");
        List<String> second = names(browser);
        assertThat(range(browser)).isEqualTo("11 to 20 of 25");
        browser.press("Next page");
        assertThat(range(browser)).isEqualTo("21 to 25 of 25");
        assertThat(browser.shows(By.id("next"))).isFalse();

        assertThat(names(browser.press("Previous page"))).isEqualTo(second);
        assertThat(names(browser.reload())).isEqualTo(second);
        assertThat(names(browser.press("Previous page"))).isEqualTo(first);
        assertThat(range(browser)).isEqualTo("1 to 10 of 25");
    }

    @Test
    void people_are_found_by_a_word_of_their_name_or_the_beginning_of_their_mail(
            Browser browser, StandInControl standIn) {
        StandInPerson wanted = standIn.people()
                .with("displayName", "Zita Quittenbaum")
                .with("mail", "zq.unmistakable@contoso.example")
                .create();
        signIn(
                browser,
                member(standIn)
                        .with("colleagues", List.of(wanted.userPrincipalName()))
                        .create(),
                "/my/people");

        assertThat(names(search(browser, "quitt"))).containsExactly("Zita Quittenbaum");
        assertThat(names(search(browser, "zq.unm"))).containsExactly("Zita Quittenbaum");
        assertThat(browser.find(By.id("q")).getDomProperty("value")).isEqualTo("zq.unm");
        assertThat(range(browser)).isEqualTo("1 to 1 of 1");

        assertThat(search(browser, "nobody is called so").find(By.id("nobody")).getText())
                .isEqualTo("Nobody was found.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" OR \"displayName:",
                "\"",
                "\\",
                "\\\"",
                "a\" AND \"id:1",
                "NOT a OR b AND (c)",
                "a&$top=999#x",
                "a%24top%22+b",
                "{name} ${name} #{name}",
                "'; <script>",
                "ł 字 😀"
            })
    void nothing_that_is_searched_for_gets_out_of_its_quotes(String typed, Browser browser, StandInControl standIn) {
        signIn(browser, member(standIn).with("directorySize", 3).create(), "/my/people");

        browser.open("/my/people?size=10&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(browser.heading()).isEqualTo("People");
        assertThat(browser.find(By.id("q")).getDomProperty("value")).isEqualTo(Search.term(typed));
    }

    @Test
    void the_order_can_be_chosen_and_stays_with_the_pages(Browser browser, StandInControl standIn) {
        signIn(browser, member(standIn).with("directorySize", 25).create(), "/my/people?size=10&sort=user-desc");
        List<String> users = texts(browser, "#people td:nth-child(3)");

        users.addAll(texts(browser.press("Next page"), "#people td:nth-child(3)"));

        assertThat(users).hasSize(20).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
        assertThat(browser.find(By.id("sort")).getDomProperty("value")).isEqualTo("user-desc");
    }

    @Test
    void a_link_that_graph_no_longer_knows_starts_over_with_a_word_about_it(Browser browser, StandInControl standIn) {
        StandInPerson person = member(standIn).with("directorySize", 25).create();
        signIn(browser, person, "/my/people?size=10");
        standIn.expirePages(person);

        browser.press("Next page");

        assertThat(browser.find(By.id("started-over")).getText()).contains("this is the first one");
        assertThat(range(browser)).isEqualTo("1 to 10 of 25");
        assertThat(range(browser.press("Next page"))).isEqualTo("11 to 20 of 25");
    }

    @Test
    void a_bookmark_of_a_page_of_another_session_starts_over_too(Browser hers, Browser his, StandInControl standIn) {
        signIn(hers, member(standIn).create(), "/my/people?size=10");
        String bookmark = hers.press("Next page").path();

        signIn(his, member(standIn).with("directorySize", 25).create(), bookmark);

        assertThat(his.shows(By.id("started-over"))).isTrue();
        assertThat(range(his)).isEqualTo("1 to 10 of 25");
    }

    @Test
    void empty_pages_in_between_are_passed_over(Browser browser, StandInControl standIn) {
        signIn(
                browser,
                member(standIn)
                        .with("directorySize", 25)
                        .with("emptyPages", true)
                        .create(),
                "/my/people?size=10");

        assertThat(range(browser.press("Next page"))).isEqualTo("11 to 20 of 25");
        assertThat(range(browser.press("Next page"))).isEqualTo("21 to 25 of 25");
        assertThat(range(browser.press("Previous page"))).isEqualTo("11 to 20 of 25");
    }

    @Test
    void whatever_people_are_called_and_whatever_is_missing_they_are_shown(Browser browser, StandInControl standIn) {
        StandInPerson odd = standIn.people()
                .with("displayName", "\u202Egnp.<script>document.title='taken'</script>")
                .with("mail", null)
                .create();
        signIn(
                browser,
                member(standIn)
                        .with("directorySize", 0)
                        .with("colleagues", List.of(odd.userPrincipalName()))
                        .create(),
                "/my/people");

        assertThat(browser.title()).isEqualTo("People · Graph Portal");
        assertThat(names(browser)).containsExactly("\u202Egnp.<script>document.title='taken'</script>");
        assertThat(texts(browser, "#people td:nth-child(2)")).containsExactly("–");
        assertThat(browser.all(By.cssSelector("#people td bdi"))).hasSize(3);
    }

    @Test
    void a_guest_is_told_that_the_list_is_not_for_guests(Browser browser, StandInControl standIn) {
        signIn(browser, member(standIn).with("userType", "Guest").create(), "/my/people");

        assertThat(browser.find(By.id("refused")).getText()).contains("Guests");
    }

    @Test
    @ChromiumOnly
    void the_word_to_a_guest_keeps_nobody_out(Browser browser, StandInControl standIn) {
        signIn(browser, member(standIn).with("userType", "Guest").create(), "/my/people");

        assertThat(browser.shows(By.id("refused"))).isTrue();
        assertThat(Inspection.faults(browser)).isEmpty();
    }

    @Test
    void a_busy_graph_is_named(Browser browser, StandInControl standIn) {
        StandInPerson person = member(standIn).with("directorySize", 5).create();
        signIn(browser, person, "/my/roles");
        standIn.fault("users")
                .person(person)
                .status(429)
                .header("Retry-After", "60")
                .order();

        assertThat(browser.open("/my/people").heading()).isEqualTo("Microsoft Graph is busy");

        standIn.clearFaults(person);
        assertThat(browser.press("Try again").heading()).isEqualTo("People");
    }

    private static StandInPeople member(StandInControl standIn) {
        return standIn.people().with("granted", List.of("User.ReadBasic.All"));
    }

    private static Browser search(Browser browser, String term) {
        return browser.fill(By.id("q"), term).press(By.id("find"));
    }

    private static String range(Browser browser) {
        return browser.find(By.id("range")).getText();
    }

    private static List<String> names(Browser browser) {
        return texts(browser, "#people tbody td:first-child");
    }

    private static List<String> texts(Browser browser, String selector) {
        return new ArrayList<>(browser.all(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList());
    }
}
