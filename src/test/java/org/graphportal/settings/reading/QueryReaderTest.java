package org.graphportal.settings.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.settings.query.GraphQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    private final Map<String, String> given = new HashMap<>(Map.of(
            "graph.queries", "team, photo ,team",
            "graph.queries.team.path", "/users?$top=3",
            "graph.queries.team.scopes", "User.ReadBasic.All  https://graph.microsoft.com/Mail.Read",
            "graph.queries.photo.path", "/me/photo/$value",
            "graph.queries.photo.scopes", "User.Read"));

    @Test
    void a_path_and_scopes_are_enough() {
        GraphQueries queries = read();

        assertThat(queries.problems()).isEmpty();
        assertThat(queries.all())
                .extracting(GraphQuery::name, GraphQuery::title, GraphQuery::version)
                .containsExactly(tuple("team", null, "v1.0"), tuple("photo", null, "v1.0"));
        assertThat(queries.find("team").orElseThrow().scopes())
                .containsExactly("User.ReadBasic.All", "https://graph.microsoft.com/Mail.Read");
        assertThat(queries.explorer()).isFalse();
    }

    @Test
    void what_else_can_be_given_is_taken() {
        given.put("graph.queries.team.title", "My team");
        given.put("graph.queries.team.version", "beta");
        given.put("graph.queries.team.optional-scopes", "User.Read.All");
        given.put("graph.explorer", "true");

        GraphQuery team = read().find("team").orElseThrow();

        assertThat(team.title()).isEqualTo("My team");
        assertThat(team.version()).isEqualTo("beta");
        assertThat(team.optionalScopes()).containsExactly("User.Read.All");
        assertThat(read().explorer()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "graph.queries.team.path, , MISSING",
        "graph.queries.team.path, users, NOT_A_PATH",
        "graph.queries.team.path, /users/../me, NOT_A_PATH",
        "graph.queries.team.scopes, , MISSING",
        "graph.queries.team.scopes, 'User.Read,Mail.Read', NOT_A_GRAPH_SCOPE",
        "graph.queries.team.scopes, \"User.Read\", NOT_A_GRAPH_SCOPE",
        "graph.queries.team.optional-scopes, http://evil.example/x, NOT_A_GRAPH_SCOPE",
        "graph.queries.team.scopes, User.Read https://management.azure.com/user_impersonation, NOT_A_GRAPH_SCOPE",
        "graph.queries.team.scopes, api://x/y, NOT_A_GRAPH_SCOPE",
        "graph.queries.team.scopes, https://graph.microsoft.com.evil.example/User.Read, NOT_A_GRAPH_SCOPE",
        "graph.queries.team.version, v2.0, NOT_A_VERSION",
        "graph.explorer, perhaps, NOT_A_BOOLEAN"
    })
    void what_is_wrong_is_named_and_the_other_query_works(String key, String value, SettingProblem problem) {
        given.remove(key);
        if (value != null) {
            given.put(key, value);
        }

        GraphQueries queries = read();

        assertThat(queries.problems()).extracting(Setting::key).containsExactly(key);
        assertThat(queries.problems()).extracting(Setting::problem).containsExactly(problem);
        assertThat(queries.find("team").orElseThrow().usable()).isEqualTo(key.equals("graph.explorer"));
        assertThat(queries.find("photo").orElseThrow().usable()).isTrue();
        assertThat(queries.explorer()).isFalse();
    }

    @Test
    void a_name_that_is_none_is_left_out() {
        given.put("graph.queries", "My team,photo");

        assertThat(read().all()).extracting(GraphQuery::name).containsExactly("photo");
        assertThat(read().problems()).extracting(Setting::problem).containsExactly(SettingProblem.NOT_A_NAME);
    }

    @Test
    void no_queries_are_no_problem() {
        given.remove("graph.queries");

        assertThat(read().all()).isEmpty();
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void the_queries_that_come_with_the_application_can_be_asked() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(file);
        }
        given.clear();
        shipped.stringPropertyNames().forEach(key -> given.put(key, shipped.getProperty(key)));

        GraphQueries queries = read();

        assertThat(queries.problems()).isEmpty();
        assertThat(queries.all())
                .extracting(GraphQuery::name)
                .containsExactly("profile", "messages", "calendar", "groups", "manager");
    }

    private GraphQueries read() {
        return new QueryReader(
                        key -> given.containsKey(key) ? new SettingsReader.Found(given.get(key), "a test") : null)
                .read();
    }
}
