package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/users?$search=x, eventual",
                "/users?$top=5&$count=true, eventual",
                "/users/$count, eventual",
                "/users?$top=5, none",
                "/users?a$count=1, none",
                "/me, none"
            })
    void the_directory_is_told_where_it_wants_to_be(String path, String level) {
        assertThat(Question.consistencyLevel(at(path))).isEqualTo(level);
    }

    @Test
    void a_command_can_be_pasted_into_a_shell_and_holds_no_token() {
        assertThat(Question.curl(at("/users?$filter=mail%20eq%20'a'&$count=true")))
                .isEqualTo("curl -H \"Authorization: Bearer $TOKEN\" -H 'ConsistencyLevel: eventual' "
                        + "'https://graph.microsoft.com/v1.0/users?$filter=mail%20eq%20'\\''a'\\''&$count=true'");
    }

    private static URI at(String path) {
        return URI.create("https://graph.microsoft.com/v1.0" + path);
    }
}
