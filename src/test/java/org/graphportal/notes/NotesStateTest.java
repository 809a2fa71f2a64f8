package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesStateTest {

    @ParameterizedTest
    @CsvSource({
        "https://graph.microsoft.com/v1.0, false",
        "http://127.0.0.1:8082/v1.0, false",
        "https://graph.microsoft.us/v1.0, true",
        "https://DOD-graph.microsoft.us/v1.0, true",
        "https://microsoftgraph.chinacloudapi.cn/v1.0, true"
    })
    void clouds_without_onenote_are_known(URI graph, boolean absent) {
        assertThat(NotesState.absentIn(graph)).isEqualTo(absent);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "404, 20102, -, GONE",
                "400, BadRequest, ABSENT, -",
                "403, 30108, UNLICENSED, UNLICENSED",
                "400, 20266, CROWDED, CROWDED",
                "503, 20280, -, -"
            })
    void a_list_cannot_be_gone_and_a_note_is_of_a_cloud_that_has_notes(
            int status, String code, NotesState list, NotesState note) {
        GraphProblem problem = GraphErrors.problem(status, code, null, null);

        assertThat(NotesState.ofList(problem)).isEqualTo(Optional.ofNullable(list));
        assertThat(NotesState.ofNote(problem)).isEqualTo(Optional.ofNullable(note));
    }
}
