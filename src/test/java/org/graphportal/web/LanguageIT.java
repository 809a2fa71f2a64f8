package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

@OnThePortal
class LanguageIT {

    @ParameterizedTest
    @CsvSource({
        "'de-DE,de;q=0.9,en;q=0.8', de, Sie sind nicht angemeldet",
        "'fr,en-GB;q=0.5,de;q=0.1', en, You are not signed in",
        "pl, en, You are not signed in"
    })
    void the_browser_says_which_language_its_owner_reads(String accepted, String language, String text, Http http) {
        assertThat(http.get("/", "Accept-Language", accepted).body())
                .contains("<html lang=\"" + language + "\"")
                .contains(text);
    }

    @Test
    void a_browser_that_says_nothing_gets_english(Http http) {
        assertThat(http.get("/").body()).contains("<html lang=\"en\"").contains("You are not signed in");
    }

    @Test
    void a_choice_lasts_beyond_the_session(Browser alice, StandInControl control) {
        alice.open("/").press("Deutsch");
        alice.signInAs(control.people().create());

        assertThat(alice.find(By.tagName("html")).getDomAttribute("lang")).isEqualTo("de");
        assertThat(alice.find(By.tagName("nav")).getText()).contains("Profil", "Was darf ich hier?");

        alice.press("Abmelden").await(page -> page.heading().equals("Sie haben sich abgemeldet"));
        alice.press("English");

        assertThat(alice.heading()).isEqualTo("You have signed out");
    }

    @Test
    void the_choice_is_kept_in_a_cookie_that_scripts_do_not_see(Http http) {
        HttpResponse<String> choice = http.get("/?language=de");

        assertThat(choice.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("language=de;")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax")
                        .containsIgnoringCase("Path=/"));
        assertThat(http.get("/", "Accept-Language", "en").body()).contains("Sie sind nicht angemeldet");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Hier ist nichts",
        "/problem, 500, Etwas ist schiefgegangen",
        "/callback, 400, Es läuft keine Anmeldung"
    })
    void errors_speak_the_persons_language(String path, int status, String heading, Http http) {
        HttpResponse<String> page = http.get(path, "Accept-Language", "de");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<html lang=\"de\"").contains("<h1>" + heading + "</h1>");
    }

    @Test
    void a_refused_sign_in_is_explained_in_the_language_that_is_chosen_there(Browser alice) {
        alice.open("/callback?error=access_denied&error_description=AADSTS65004&state=x");
        assertThat(alice.heading()).isEqualTo("You did not agree to the permissions");

        alice.press("Deutsch");

        assertThat(alice.heading()).isEqualTo("Sie haben den Berechtigungen nicht zugestimmt");
    }

    @Test
    void what_came_of_a_code_is_told_in_another_language_too(Http http, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().create();
        URI callback = SignInByHand.callback(http, person, "/my/profile");
        standIn.fault("token")
                .person(person)
                .error("invalid_client")
                .with("aadsts", 7000222)
                .order();
        String page = SignInByHand.open(http, callback).body();
        Matcher link = Pattern.compile("href=\"(\\?[^\"]*language=de)\"").matcher(page);
        assertThat(link.find()).isTrue();
        String id = page.replaceAll("(?s).*<code>([0-9a-f-]{36})</code>.*", "$1");

        String choice = "/callback" + link.group(1).replace("&amp;", "&");
        HttpResponse<String> german = http.get(
                http.get(choice).headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));

        assertThat(german.statusCode()).isEqualTo(400);
        assertThat(german.body())
                .contains("<h1>Das Portal ist nicht richtig eingerichtet</h1>", id, "AADSTS7000222")
                .doesNotContain("code=");
        assertThat(portal.warnings().stream().filter(line -> line.contains(id))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problem=operator",
                "problem=operator&id=x",
                "problem=<script>&id=00000000-0000-0000-0000-000000000000",
                "problem=operator&id=<script>alert(1)</script>aaaaaaaaaaaa"
            })
    void nothing_that_no_page_links_to_is_told(String query, Http http) {
        HttpResponse<String> page =
                http.get("/callback?" + query.replace("<", "%3C").replace(">", "%3E"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>No sign-in under way</h1>").doesNotContain("<script>a");
    }

    @Test
    void choosing_never_leads_to_another_host(Http http, Portal portal) {
        HttpResponse<String> choice = http.get("//evil.example/?language=de");

        assertThat(choice.headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(portal.url().resolve(location).getAuthority())
                                .isEqualTo(portal.url().getAuthority()));
    }

    @Test
    void nothing_that_is_not_offered_is_remembered(Http http) {
        assertThat(http.get("/?language=fr").headers().map()).doesNotContainKey("set-cookie");
        assertThat(http.get("/?language=de%0d%0aX:1").headers().map()).doesNotContainKeys("set-cookie", "x");
    }
}
