package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
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
                "/users?%24count=true&$top=5, eventual",
                "/users?$skiptoken=%26$count=, none",
                "/users/$count, eventual",
                "/users?$top=5, none",
                "/users?a$count=1, none",
                "/me, none"
            })
    void the_directory_is_told_where_it_wants_to_be(String path, String level) {
        assertThat(asked(path).consistencyLevel()).isEqualTo(level);
    }

    @Test
    void a_command_can_be_pasted_into_a_shell_and_holds_no_token() {
        assertThat(asked("/users?$count=true").curl(at("/users?$skiptoken=a'b")))
                .isEqualTo("curl -H \"Authorization: Bearer $TOKEN\" -H 'ConsistencyLevel: eventual' "
                        + "'https://graph.microsoft.com/v1.0/users?$skiptoken=a'\\''b'");
    }

    private static Question asked(String path) {
        return new Question("q", at(path), List.of());
    }

    private static URI at(String path) {
        return URI.create("https://graph.microsoft.com/v1.0" + path);
    }
}
