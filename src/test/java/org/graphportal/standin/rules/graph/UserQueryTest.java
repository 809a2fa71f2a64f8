package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;
import static org.graphportal.standin.rules.graph.GraphCaller.encode;
import static org.graphportal.standin.rules.graph.GraphCaller.texts;

import java.util.Collections;
import java.util.List;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $search}, {@code $filter} and {@code $orderby} over users. */
class UserQueryTest {

    private static final StandIn STAND_IN = StandIn.start(StandInOptions.defaults());

    private final GraphCaller caller = GraphCaller.with(STAND_IN, "User.ReadBasic.All");

    @AfterAll
    static void close() {
        STAND_IN.close();
    }

    @Test
    void finds_words_by_their_beginning_in_any_case() {
        assertThat(search("\"displayName:bow\"")).containsExactly("Megan Bowen");
        assertThat(search("\"displayName:MEG\" AND \"displayName:bow\"")).containsExactly("Megan Bowen");
        assertThat(search("\"displayName:meg bow\" OR \"mail:alex.w\"")).containsExactly("Megan Bowen", "Alex Wilber");
        assertThat(search("\"displayName:owen\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bowen",
                "displayName:bowen",
                "\"bowen\"",
                "\"displayName:bo\"wen\"",
                "\"displayName:bo\" or \"mail:bo\"",
                "\"displayName:bo\\\"",
                "\"shoeSize:44\""
            })
    void refuses_a_search_that_is_not_quoted_clause_by_clause(String search) {
        assertThat(code(caller.eventual("/v1.0/users?$search=" + encode(search))))
                .isEqualTo("400 BadRequest");
    }

    @Test
    void searches_only_the_eventually_consistent_index() {
        assertThat(code(caller.get("/v1.0/users?$search=" + encode("\"displayName:bo\""))))
                .isEqualTo("400 Request_UnsupportedQuery");
    }

    @Test
    void searches_not_every_property() {
        assertThat(code(caller.eventual("/v1.0/users?$search=" + encode("\"jobTitle:dev\""))))
                .isEqualTo("400 Request_UnsupportedQuery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startsWith(displayName,'Megan') | Megan Bowen",
                "startswith(givenName,'meg') and surname eq 'Bowen' | Megan Bowen",
                "userPrincipalName eq 'megan.bowen@contoso.example' | Megan Bowen",
                "mail in ('megan.bowen@contoso.example', 'nobody@contoso.example') | Megan Bowen",
                "surname eq 'D''Angelo' and startsWith(givenName,'Aisha') | Aisha D'Angelo",
                "surname eq 'Nobody' or givenName eq 'Megan' | Megan Bowen"
            })
    void filters(String filter, String name) {
        assertThat(texts(caller.get("/v1.0/users?$filter=" + encode(filter)), "displayName"))
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Megan",
                "displayName = 'Megan'",
                "displayName eq 'D'Angelo'",
                "displayName eq \"Megan\"",
                "shoeSize eq '44'",
                "displayName eq 'a' and",
                "contains(displayName,'eg')"
            })
    void refuses_a_filter_that_it_cannot_read(String filter) {
        assertThat(code(caller.get("/v1.0/users?$filter=" + encode(filter)))).isEqualTo("400 BadRequest");
    }

    @Test
    void takes_fifteen_choices_and_no_more() {
        String fifteen = "id in (" + String.join(",", Collections.nCopies(15, "'x'")) + ")";

        assertThat(caller.get("/v1.0/users?$filter=" + encode(fifteen)).status())
                .isEqualTo(200);
        assertThat(code(caller.get("/v1.0/users?$filter=" + encode(fifteen.replace(")", ",'x')")))))
                .isEqualTo("400 Request_UnsupportedQuery");
    }

    @Test
    void wants_header_and_count_for_the_advanced_filters() {
        String filter = "/v1.0/users?$filter=" + encode("endsWith(mail,'bowen@contoso.example')");
        String sorted = "/v1.0/users?$orderby=displayName&$filter=" + encode("startsWith(displayName,'Meg')");

        for (String query : List.of(filter, sorted)) {
            assertThat(code(caller.get(query + "&$count=true"))).isEqualTo("400 Request_UnsupportedQuery");
            assertThat(code(caller.eventual(query))).isEqualTo("400 Request_UnsupportedQuery");
            assertThat(texts(caller.eventual(query + "&$count=true"), "displayName"))
                    .containsExactly("Megan Bowen");
        }
    }

    @Test
    void filters_nothing_that_the_caller_may_not_read() {
        String filter = "/v1.0/users?$filter=" + encode("accountEnabled eq false");

        assertThat(code(caller.get(filter))).isEqualTo("403 Authorization_RequestDenied");
        assertThat(texts(GraphCaller.with(STAND_IN, "User.Read.All").get(filter), "displayName"))
                .contains("Joni Sherman")
                .doesNotContain("Megan Bowen");
    }

    @Test
    void sorts_by_name_in_both_directions() {
        Reply rising = caller.get("/v1.0/users?$top=999&$orderby=displayName");
        Reply falling = caller.get("/v1.0/users?$top=3&$orderby=" + encode("displayName desc"));

        assertThat(texts(rising, "displayName")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(texts(falling, "displayName").get(0)).isEqualTo("Łukasz Zając");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "displayName down", "displayName,mail"})
    void sorts_by_nothing_else(String order) {
        assertThat(caller.get("/v1.0/users?$orderby=" + encode(order)).status()).isEqualTo(400);
    }

    private List<String> search(String search) {
        return texts(caller.eventual("/v1.0/users?$search=" + encode(search)), "displayName");
    }
}
