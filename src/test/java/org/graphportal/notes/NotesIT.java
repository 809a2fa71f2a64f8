package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPeople;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Notes, as people use them. */
@OnThePortal
class NotesIT {

    @Test
    void the_list_shows_what_was_changed_last_once_the_person_has_agreed(Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().create(), "/my/roles");

        browser.press("Notes");
        assertThat(browser.heading()).isEqualTo("This page needs one more permission");
        assertThat(browser.text()).contains("Notes.Read", "Read your OneNote notebooks");
        browser.press(By.id("consent")).press("Accept");

        assertThat(browser.heading()).isEqualTo("Notes");
        assertThat(titles(browser))
                .startsWith("Launch meeting, 9 January", "To do before the launch", "House style")
                .contains("Untitled", "<script>alert(1)</script>", "Prices <2026> & \"later\"");
        assertThat(browser.find(By.cssSelector("#notes tbody tr")).getText())
                .contains("Megan's Notebook", "Meetings", "2026");
    }

    @Test
    void pages_are_turned_forth_and_back(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn).with("notes", 45).create(), "/my/notes");
        assertThat(titles(browser)).isEqualTo(notes(1, 20));

        assertThat(titles(browser.press("Next page"))).isEqualTo(notes(21, 40));
        assertThat(browser.find(By.id("range")).getText()).isEqualTo("21 to 40");
        assertThat(titles(browser.press("Next page"))).isEqualTo(notes(41, 45));
        assertThat(browser.shows(By.id("next"))).isFalse();
        assertThat(titles(browser.press("Previous page"))).isEqualTo(notes(21, 40));
        assertThat(titles(browser.press("Previous page"))).isEqualTo(notes(1, 20));

        browser.open("/my/notes?page=gone");
        assertThat(browser.shows(By.id("started-over"))).isTrue();
        assertThat(titles(browser)).isEqualTo(notes(1, 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "launch | 2",
                "LAUNCH | 2",
                "it's' or 1 eq 1 | 0",
                "') or true | 0",
                "% | 0",
                "& \"later | 1",
                "字 | 1"
            })
    void notes_are_found_by_their_title(String term, int found, Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn).create(), "/my/notes");

        browser.fill(By.id("q"), term).press(By.id("find"));

        assertThat(browser.find(By.id("q")).getDomProperty("value")).isEqualTo(term);
        assertThat(titles(browser)).hasSize(found);
        assertThat(browser.shows(By.id("nothing"))).isEqualTo(found == 0);
    }

    @Test
    void a_note_is_read_in_a_frame_of_its_own(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn).create(), "/my/notes");

        browser.press("Launch meeting, 9 January");

        assertThat(browser.heading()).isEqualTo("Launch meeting, 9 January");
        assertThat(browser.find(By.id("facts")).getText()).contains("Megan's Notebook", "Meetings");
        browser.driver().switchTo().frame("note");
        assertThat(browser.text())
                .containsSubsequence(
                        "What was said", "everybody was there", "Next steps", "☐ Ask Alex", "☑ Book the room");
        browser.driver().switchTo().defaultContent();
        assertThat(browser.press("Notes").heading()).isEqualTo("Notes");
    }

    @Test
    @ChromiumOnly
    void a_note_is_saved_as_markdown_under_its_title(Browser browser, StandInControl standIn, @TempDir Path downloads)
            throws IOException {
        signIn(browser, reader(standIn).create(), "/my/notes");
        browser.press("Launch meeting, 9 January");

        download(browser, Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        browser.press("Save as Markdown");

        Path file = downloads.resolve("Launch meeting, 9 January.md");
        browser.await(page -> Files.exists(file));
        download(browser, Map.of("behavior", "default"));
        assertThat(Files.readAllLines(file))
                .startsWith("# Launch meeting, 9 January")
                .contains("- [ ] Ask Alex for the **numbers of December**");
        assertThat(browser.heading()).isEqualTo("Launch meeting, 9 January");
    }

    @Test
    @ChromiumOnly
    void a_picture_that_did_not_come_is_seen_by_its_link(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn)
                .with("noteTitle", "Seen")
                .with(
                        "noteHtml",
                        "<img alt=\"The hall\" src=\"{{graph}}/1-11111111111111111111111111111111!1-picture/$value\">")
                .create();
        standIn.fault("noteResource").person(person).status(404).times(1).order();
        signIn(browser, person, "/my/notes");
        String page = browser.press("Seen").driver().getWindowHandle();

        browser.driver().switchTo().frame("note");
        browser.find(By.cssSelector("a[href^='note-resource']")).click();
        browser.await(it -> it.driver().getWindowHandles().size() == 2);
        browser.driver().getWindowHandles().stream()
                .filter(window -> !window.equals(page))
                .forEach(window -> browser.driver().switchTo().window(window));

        browser.await(
                it -> it.find(By.tagName("img")).getDomProperty("naturalWidth").equals("120"));
        assertThat(browser.path()).startsWith("/my/note-resource?id=1-1111");
    }

    @ParameterizedTest
    @CsvSource({
        "notebooks, false, nothing, You have no notebook in OneNote yet.",
        "notes, 0, nothing, There is no page in your notebooks yet.",
        "oneNote, unlicensed, state, You have no OneNote here",
        "oneNote, no-drive, state, You have no OneNote here",
        "oneNote, crowded, state, You have too much for one list",
        "oneNote, absent, state, There is no OneNote in this cloud"
    })
    void why_there_is_nothing_is_said_in_words(
            String trait, String value, String place, String words, Browser browser, StandInControl standIn) {
        Object typed = value.equals("false") ? (Object) false : value.equals("0") ? (Object) 0 : value;

        signIn(browser, reader(standIn).with(trait, typed).create(), "/my/notes");

        assertThat(browser.find(By.id(place)).getText()).contains(words);
    }

    @Test
    void a_note_that_is_gone_or_too_large_is_no_hole_in_the_page(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn).create();
        signIn(browser, person, "/my/note?id=1-0!1-0");
        assertThat(browser.heading()).isEqualTo("This note is gone");

        browser.open("/my/notes");
        standIn.fault("noteContent")
                .person(person)
                .status(200)
                .body("<p>" + "x".repeat(1000) + "</p>")
                .with("copies", 20_000)
                .order();
        browser.press("House style");

        assertThat(browser.heading()).isEqualTo("This note is too large");
        assertThat(browser.text()).contains("2 MB", "House style", "Guides");
        assertThat(browser.shows(By.id("note"))).isFalse();
        assertThat(browser.open("/my/note?id=..%2Fme").heading()).isEqualTo("There is nothing here");
    }

    @Test
    void a_throttled_onenote_says_so_and_tries_again(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn).create();
        standIn.fault("notes")
                .person(person)
                .status(429)
                .body("{\"error\":{\"code\":20166,\"message\":\"Too many requests.\"}}")
                .times(3)
                .order();

        signIn(browser, person, "/my/notes");

        assertThat(browser.heading()).isEqualTo("Microsoft Graph is busy");
        assertThat(browser.text()).contains("30 seconds", "20166");
        assertThat(standIn.calls(person).count("notes")).isEqualTo(3);
        assertThat(browser.press("Try again").heading()).isEqualTo("Notes");
    }

    private static void download(Browser browser, Map<String, Object> how) {
        ((ChromeDriver) browser.driver()).executeCdpCommand("Browser.setDownloadBehavior", how);
    }

    private static StandInPeople reader(StandInControl standIn) {
        return standIn.people().with("granted", List.of("Notes.Read"));
    }

    private static List<String> titles(Browser browser) {
        return browser.all(By.cssSelector("#notes tbody td:first-child")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static List<String> notes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "Note " + number)
                .toList();
    }
}
