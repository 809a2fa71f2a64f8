package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The queries that come with the application. */
@OnThePortal
class QueryIT {

    @Test
    void the_menu_leads_to_all_of_them(Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().create(), "/my/roles");

        browser.press("Queries");

        assertThat(texts(browser, "#queries dt"))
                .containsExactly("My profile", "My latest messages", "My week", "My groups and roles", "My manager");
        assertThat(texts(browser, "#queries dd").get(1)).isEqualTo("/me/messages\nMail.Read: you will be asked for it");
        assertThat(browser.press("My profile").heading()).isEqualTo("My profile");
        assertThat(browser.open("/my/query?name=profile&language=de").heading()).isEqualTo("Mein Profil");
    }

    @Test
    void one_thing_is_a_card(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("jobTitle", "Archivist")
                .with("mobilePhone", null)
                .with("businessPhones", List.of("+49 30 1", "+49 30 2"))
                .create();

        signIn(browser, person, "/my/query?name=profile");

        assertThat(texts(browser, "#content dl > div"))
                .contains(
                        "Name\n" + person.displayName(),
                        "Job title\nArchivist",
                        "Mobile\n–",
                        "Telephone\n+49 30 1, +49 30 2");
    }

    @Test
    void messages_are_a_table_once_the_person_has_agreed(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/queries");

        browser.press("My latest messages");
        assertThat(browser.heading()).isEqualTo("This page needs one more permission");
        assertThat(browser.text()).contains("Mail.Read", "Read your mail");
        browser.press(By.id("consent")).press("Accept");

        assertThat(browser.path()).isEqualTo("/my/query?name=messages");
        assertThat(texts(browser, "#content th")).containsExactly("Subject", "From", "Received", "Read", "Attachments");
        assertThat(browser.all(By.cssSelector("#content tbody tr"))).hasSize(10);
        assertThat(texts(browser, "#content tbody tr:first-child td"))
                .startsWith("Agenda for the quarterly review", "Megan Bowen")
                .endsWith("no", "no");
        assertThat(browser.find(By.id("scopes-needed")).getText()).isEqualTo("Mail.Read\ngranted");
    }

    @Test
    void who_says_no_can_go_on_and_is_asked_again(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/query?name=calendar");

        browser.press(By.id("consent")).press("Cancel");
        assertThat(browser.heading()).isEqualTo("You have said no");
        assertThat(browser.open("/my/query?name=profile").heading()).isEqualTo("My profile");

        browser.open("/my/query?name=calendar").press(By.id("consent")).press("Accept");
        assertThat(browser.heading()).isEqualTo("My week");
    }

    @Test
    void what_only_administrators_can_grant_is_said_so(Browser browser, StandInControl standIn) {
        StandInPerson person =
                standIn.people().with("manager", "megan.bowen@contoso.example").create();
        signIn(browser, person, "/my/query?name=manager");
        assertThat(browser.heading()).isEqualTo("An administrator has to agree first");

        standIn.grant(person, "User.Read.All");
        browser.open("/my/query?name=manager");

        assertThat(browser.find(By.id("content")).getText()).contains("Megan Bowen", "Marketing Manager");
    }

    @Test
    void nobody_above_is_no_failure(Browser browser, StandInControl standIn) {
        StandInPerson person =
                standIn.people().with("granted", List.of("User.Read.All")).create();

        signIn(browser, person, "/my/query?name=manager");

        assertThat(browser.heading()).isEqualTo("My manager");
        assertThat(browser.find(By.id("refused")).getText()).isEqualTo("You have no manager in the directory.");
    }

    @Test
    void groups_have_names_only_for_those_who_may_read_them(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("groups", 2)
                .with("directoryRole", "Helpdesk Administrator")
                .create();
        signIn(browser, person, "/my/query?name=groups");

        assertThat(texts(browser, "#content th")).containsExactly("Name", "Kind", "Object ID");
        assertThat(texts(browser, "#content td:nth-child(-n+2)"))
                .containsExactly("Helpdesk Administrator", "directoryRole", "–", "group", "–", "group");
        assertThat(browser.find(By.id("scopes-needed")).getText())
                .contains("GroupMember.Read.All\nnot granted; Microsoft Graph would tell more with it");
        browser.press(By.id("consent")).press("Accept");

        assertThat(texts(browser, "#content td:first-child"))
                .containsExactly("Helpdesk Administrator", "Group 1", "Group 2");
        assertThat(browser.shows(By.id("consent"))).isFalse();
    }

    @Test
    void a_week_of_the_calendar_begins_on_monday(Browser browser, StandInControl standIn) {
        StandInPerson person =
                standIn.people().with("granted", List.of("Calendars.Read")).create();

        signIn(browser, person, "/my/query?name=calendar");

        assertThat(texts(browser, "#content th"))
                .containsExactly("Subject", "Start", "End", "Place", "All day", "Cancelled");
        assertThat(texts(browser, "#content td:first-child"))
                .containsExactly(
                        "Stand-up",
                        "Stand-up",
                        "Budget <b>review</b> & \"more\"",
                        "Company day",
                        "Stand-up",
                        "Stand-up",
                        "Stand-up",
                        "–");
    }

    @Test
    void an_unknown_query_is_a_page_that_does_not_exist(Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().create(), "/my/query?name=profile");

        assertThat(browser.open("/my/query?name=nothing").heading()).isEqualTo("There is nothing here");
        assertThat(browser.open("/my/query").heading()).isEqualTo("There is nothing here");
    }

    private static List<String> texts(Browser browser, String selector) {
        return browser.all(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
