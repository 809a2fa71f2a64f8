package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

/** What notes ask of Graph, and what they hand on. */
@OnThePortal
class NoteCallsIT {

    private static final Pattern NOTE = Pattern.compile("href=\"/my/note\\?id=([^\"]+)\"");
    private static final String FILE = "/my/note-resource?id=1-11111111111111111111111111111111!1-";

    @Test
    void each_step_makes_the_calls_that_it_needs_and_no_other(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, "noteHtml", """
                <img src="{{graph}}/1-11111111111111111111111111111111!1-picture/$value">
                <img src="{{graph}}/1-22222222222222222222222222222222!1-picture/$value">""");

        String id = first(http.get("/my/notes"));
        assertCalls(standIn, person, 1, 0, 0, 0);
        http.get("/my/notes?q=launch");
        assertCalls(standIn, person, 2, 0, 0, 0);
        http.get("/my/note?id=" + id);
        assertCalls(standIn, person, 2, 1, 1, 0);
        http.get("/my/note-content?id=" + id);
        assertCalls(standIn, person, 2, 1, 1, 2);
        http.get("/my/note-content?id=" + id);
        assertCalls(standIn, person, 2, 1, 2, 4);
        http.get("/my/note.md?id=" + id);
        assertCalls(standIn, person, 2, 2, 3, 4);
        http.get(FILE + "picture");
        assertCalls(standIn, person, 2, 2, 3, 5);
        assertThat(standIn.calls(person).count("notebooks")).isZero();
    }

    @Test
    void what_is_framed_can_be_framed_by_us_alone_and_can_do_nothing(Http http, StandInControl standIn) {
        signIn(http, standIn, "noteHtml", "<p>Text</p>");
        String id = first(http.get("/my/notes"));

        HttpResponse<String> page = http.get("/my/note?id=" + id);
        HttpResponse<String> frame = http.get("/my/note-content?id=" + id);

        assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.body())
                .contains(" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .doesNotContain("Text");
        assertThat(header(frame, "Content-Security-Policy"))
                .isEqualTo("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; "
                        + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
        assertThat(header(frame, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(frame, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(frame.body()).startsWith("<!DOCTYPE html>").contains("<p>Text</p>");
    }

    @Test
    void pictures_stand_in_the_frame_and_those_that_do_not_come_are_links(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, "noteHtml", """
                <img alt="one" src="{{graph}}/1-11111111111111111111111111111111!1-untyped/$value">
                <img alt="two" src="{{graph}}/1-22222222222222222222222222222222!1-svg/$value">
                <img alt="three" src="{{graph}}/1-33333333333333333333333333333333!1-liar/$value">
                <img alt="four" src="{{graph}}/1-44444444444444444444444444444444!1-nothing/$value">""");
        String id = first(http.get("/my/notes"));

        String frame = http.get("/my/note-content?id=" + id).body();

        assertThat(frame)
                .contains(
                        "<img src=\"data:image/jpeg;base64,/9j/",
                        "<img alt=\"two\"",
                        "<img alt=\"three\"",
                        "<img alt=\"four\"")
                .contains("<a href=\"note-resource?id&#61;1-22222222222222222222222222222222!1-svg\" target=\"_blank\"")
                .doesNotContain("svg+xml", "owned");

        standIn.fault("noteResource").person(person).status(429).order();
        assertThat(http.get("/my/note-content?id=" + id).body()).contains("<img alt=\"one\"", "<img alt=\"four\"");
        // After the first of them has been refused three times, nobody goes on asking.
        assertThat(standIn.calls(person).count("noteResource")).isEqualTo(4 + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "picture, image/jpeg, ",
        "untyped, image/jpeg, ",
        "file, application/octet-stream, attachment",
        "svg, application/octet-stream, attachment",
        "page, application/octet-stream, attachment",
        "liar, application/octet-stream, attachment"
    })
    void only_pictures_that_cannot_run_script_are_shown(
            String kind, String type, String disposition, Http http, StandInControl standIn) {
        signIn(http, standIn, "notes", 1);

        HttpResponse<String> file = http.get(FILE + kind + "&name=Offer%20%C5%82.pdf");

        assertThat(header(file, "Content-Type")).isEqualTo(type);
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo(
                        disposition == null
                                ? ""
                                : "attachment; filename=\"Offer _.pdf\"; filename*=UTF-8''Offer%20%C5%82.pdf");
    }

    @Test
    void a_file_larger_than_the_limit_is_refused_with_its_name(Http http, StandInControl standIn) {
        signIn(http, standIn, "notes", 1);

        HttpResponse<String> file = http.get(FILE + "huge");

        assertThat(file.statusCode()).isEqualTo(502);
        assertThat(file.body()).contains("8 MB");
    }

    /** A well-known sample sends the person's token to whatever address stands in its query. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my/note?id=",
                "/my/note-content?id=",
                "/my/note.md?id=",
                "/my/note-resource?id=",
                "/my/note?url=",
                "/my/note-resource?id=1-1&url=",
                "/my/note-resource?url="
            })
    void no_address_in_a_query_gets_a_request(String path, Http http, StandInControl standIn, Portal portal) {
        StandInPerson person = signIn(http, standIn, "notes", 1);
        int before = standIn.calls(person).endpoints().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int attacker = standIn.calls().count("attacker");

        for (String address : List.of(
                portal.entra() + "/attacker/keys",
                portal.graph() + "/v1.0/me",
                "@" + portal.entra().getAuthority() + "/attacker/keys",
                "../../me",
                "..",
                "1-1/../../../me")) {
            int status = http.get(path + URLEncoder.encode(address, StandardCharsets.UTF_8))
                    .statusCode();
            assertThat(status).isIn(path.contains("1-1") ? List.of(404, 502) : List.of(404));
        }

        assertThat(standIn.calls().count("attacker")).isEqualTo(attacker);
        assertThat(standIn.calls(person).count("me")).isZero();
        int after = standIn.calls(person).endpoints().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(after - before).isEqualTo(path.contains("1-1") ? 6 : 0);
    }

    @Test
    void a_note_is_saved_as_markdown_under_its_title(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("granted", List.of("Notes.Read"))
                .with("noteTitle", "Ł: a/b \"c\" \u202Egpj.exe\r\nX")
                .with(
                        "noteHtml",
                        "<p data-tag='to-do:completed'>Zażółć</p><p><span style='font-weight:bold'>b</span>, c</p>")
                .create();
        SignInByHand.signIn(http, person, "/my/roles");
        String id = first(http.get("/my/notes"));

        HttpResponse<String> file = http.get("/my/note.md?id=" + id);

        assertThat(header(file, "Content-Type")).isEqualToIgnoringCase("text/markdown;charset=UTF-8");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"_ a b c gpj.exe X.md\"; filename*=UTF-8''%C5%81%20a%20b%20c%20gpj.exe%20X.md");
        assertThat(file.body()).endsWith("\n\n- [x] Zażółć\n\n**b**, c\n");
    }

    @Test
    void what_cannot_be_saved_is_explained_on_its_page(Http http, StandInControl standIn) {
        signIn(http, standIn, "notes", 1);

        HttpResponse<String> file = http.get("/my/note.md?id=1-0!1-0");

        assertThat(file.statusCode()).isEqualTo(302);
        assertThat(header(file, "Location")).endsWith("/my/note?id=1-0!1-0");
        assertThat(http.get("/my/note?id=1-0!1-0").statusCode()).isEqualTo(404);
    }

    private static void assertCalls(
            StandInControl standIn, StandInPerson person, int lists, int notes, int contents, int resources) {
        assertThat(List.of("notes", "note", "noteContent", "noteResource"))
                .extracting(standIn.calls(person)::count)
                .containsExactly(lists, notes, contents, resources);
    }

    private static StandInPerson signIn(Http http, StandInControl standIn, String trait, Object value) {
        StandInPerson person = standIn.people()
                .with("granted", List.of("Notes.Read"))
                .with(trait, value)
                .create();
        SignInByHand.signIn(http, person, "/my/roles");
        return person;
    }

    private static String first(HttpResponse<String> list) {
        return NOTE.matcher(list.body())
                .results()
                .map((MatchResult note) -> note.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list.body()));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
