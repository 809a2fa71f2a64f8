package org.graphportal.graph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.graph.problem.GraphProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "302, GARBLED",
        "400, REFUSED",
        "401, TOKEN_REFUSED",
        "403, DENIED",
        "404, NOT_FOUND",
        "410, REFUSED",
        "429, BUSY",
        "500, GARBLED",
        "501, GARBLED",
        "502, GARBLED",
        "503, BUSY",
        "504, BUSY"
    })
    void each_status_says_what_a_page_can_do(int status, Kind kind) {
        assertThat(GraphErrors.kind(status)).isEqualTo(kind);
    }

    @Test
    void the_code_is_read_from_graphs_error() {
        assertThat(GraphErrors.code("""
                        {"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges",
                         "innerError":{"date":"2026-11-20T12:00:00","request-id":"r","client-request-id":"c"}}}""")).isEqualTo("Authorization_RequestDenied");
    }

    @Test
    void a_number_is_a_code_too_since_onenote_has_no_words() {
        assertThat(GraphErrors.code("{\"error\":{\"code\":\"20166\"}}")).isEqualTo("20166");
        assertThat(GraphErrors.code("{\"error\":{\"code\":20166}}")).isEqualTo("20166");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Bad gateway</body></html>",
                "null",
                "[]",
                "{}",
                "{\"error\":\"invalid\"}",
                "{\"error\":{}}",
                "{\"error\":{\"code\":\"\"}}",
                "{\"error\":{\"code\":\"cut"
            })
    void what_is_no_error_of_graphs_has_no_code(String body) {
        assertThat(GraphErrors.code(body)).isNull();
    }

    @Test
    void a_redirect_is_handled_as_an_error_because_none_is_followed() {
        assertThat(new GraphErrors().handles(302, null)).isTrue();
        assertThat(new GraphErrors().handles(204, null)).isFalse();
    }
}
