package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
}
