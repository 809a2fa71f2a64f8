package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;
import static org.graphportal.standin.rules.graph.GraphCaller.encode;
import static org.graphportal.standin.rules.graph.GraphCaller.texts;
import static org.graphportal.standin.rules.graph.GraphCaller.values;

import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /me/onenote}. */
class NotesTest {

    private static final String PAGES = "/v1.0/me/onenote/pages";

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());

    @Test
    void lists_twenty_pages_the_newest_first_and_links_to_the_next() {
        GraphCaller caller = caller("notes", 45);

        Reply first = caller.get(PAGES);
        Reply second = caller.follow(first.json().getString("@odata.nextLink"));
        Reply third = caller.follow(second.json().getString("@odata.nextLink"));

        assertThat(texts(first, "title")).hasSize(20).startsWith("Note 1");
        assertThat(texts(second, "title")).hasSize(20).startsWith("Note 21");
        assertThat(texts(third, "title")).hasSize(5);
        assertThat(third.json()).doesNotContainKey("@odata.nextLink");
        assertThat(values(caller.get(PAGES + "?$top=100"))).hasSize(45);
        assertThat(texts(caller.get(PAGES + "?$orderby=title%20desc&$top=1"), "title"))
                .containsExactly("Note 9");
    }

    @Test
    void shows_the_section_and_to_those_who_ask_the_notebook() {
        GraphCaller caller = caller("notes", 1);

        assertThat(values(caller.get(PAGES)).get(0))
                .containsKeys("parentSection")
                .doesNotContainKey("parentNotebook");
        assertThat(values(caller.get(
                                PAGES + "?$select=id,title&$expand=parentNotebook($select=displayName),parentSection"))
                        .get(0))
                .containsOnlyKeys("id", "title", "parentNotebook", "parentSection")
                .extractingByKey("parentNotebook")
                .hasToString("{\"displayName\":\"Notebook\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains(tolower(title),'launch') | 2",
                "contains(title,'launch') | 1",
                "contains(tolower(title),'it''s') | 0",
                "contains(tolower(title),'') | 8"
            })
    void finds_pages_by_their_title(String filter, int found) {
        assertThat(values(GraphCaller.with(standIn, "Notes.Read").get(PAGES + "?$filter=" + encode(filter))))
                .hasSize(found);
    }

    @Test
    void ids_have_an_exclamation_mark_which_may_be_encoded() {
        GraphCaller caller = caller("notes", 1);
        String id = texts(caller.get(PAGES), "id").get(0);

        assertThat(id).contains("!");
        assertThat(caller.get(PAGES + "/" + id).json().getString("title")).isEqualTo("Note 1");
        assertThat(caller.get(PAGES + "/" + encode(id) + "/content").text()).contains("<p>Note</p>");
    }

    @Test
    void content_is_html_that_names_files_at_graph() {
        GraphCaller caller = GraphCaller.with(standIn, "Notes.Read");
        String id = texts(caller.get(PAGES), "id").get(0);

        Reply content = caller.get(PAGES + "/" + id + "/content");

        assertThat(content.header("Content-Type")).isEqualTo("text/html");
        assertThat(content.text())
                .contains("data-absolute-enabled", "data-tag=\"to-do\"")
                .contains("src=\"" + standIn.graph() + "/v1.0/users('"
                        + caller.person().id() + "')/onenote/resources/1-");
    }

    @Test
    void a_page_can_have_any_content() {
        GraphCaller caller = caller("noteHtml", "<p>Mine</p>");

        String id = texts(caller.get(PAGES), "id").get(0);

        assertThat(caller.get(PAGES + "/" + id + "/content").text()).isEqualTo("<p>Mine</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "picture, image/jpeg",
        "untyped, application/octet-stream",
        "file, application/pdf",
        "svg, image/svg+xml",
        "page, text/html",
        "liar, image/png"
    })
    void has_files_of_all_kinds(String kind, String type) {
        GraphCaller caller = GraphCaller.with(standIn, "Notes.Read");
        String address = "/v1.0/me/onenote/resources/1-11111111111111111111111111111111!1-" + kind;

        assertThat(caller.get(address + "/content").header("Content-Type")).isEqualTo(type);
        assertThat(caller.get(address + "/$value").status()).isEqualTo(200);
    }

    @Test
    void needs_the_permission_to_read_notes() {
        assertThat(code(GraphCaller.with(standIn).get(PAGES))).isEqualTo("403 40004");
        assertThat(code(GraphCaller.with(standIn).get("/v1.0/me/onenote/notebooks")))
                .isEqualTo("403 40004");
    }

    @ParameterizedTest
    @CsvSource({"unlicensed, 403 30121", "no-drive, 404 30108", "absent, 400 BadRequest", "crowded, 400 20266"})
    void can_be_missing_in_several_ways(String state, String code) {
        assertThat(code(caller("oneNote", state).get(PAGES))).isEqualTo(code);
    }

    @Test
    void can_be_empty() {
        assertThat(values(caller("notebooks", false).get(PAGES))).isEmpty();
        assertThat(values(caller("notebooks", false).get("/v1.0/me/onenote/notebooks")))
                .isEmpty();
        assertThat(values(caller("notes", 0).get("/v1.0/me/onenote/notebooks?$top=1&$select=id")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "?$top=101, 400 20129",
        "?$select=colour, 400 20145",
        "?$expand=parentSite, 400 20145",
        "?$filter=title eq 1, 400 20128",
        "?$orderby=colour, 400 20143",
        "/nonsense, 400 20112",
        "/1-0!1-0, 404 20102",
        "/1-0!1-0/content, 404 20102"
    })
    void refuses_in_numbers(String what, String code) {
        assertThat(code(GraphCaller.with(standIn, "Notes.Read").get(PAGES + what.replace(" ", "%20"))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-11111111111111111111111111111111!1-nothing", "nonsense"})
    void knows_no_other_files(String id) {
        assertThat(code(GraphCaller.with(standIn, "Notes.Read").get("/v1.0/me/onenote/resources/" + id + "/content")))
                .isEqualTo("404 20102");
    }

    private GraphCaller caller(String trait, Object value) {
        StandInPerson person = control.people().with(trait, value).create();
        return GraphCaller.of(standIn, person, "Notes.Read");
    }
}
