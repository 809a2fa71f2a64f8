package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.graph.OnenotePage;
import org.junit.jupiter.api.Test;

class NoteTest {

    @Test
    void a_note_has_the_id_by_which_it_was_asked_for() {
        OnenotePage answer = new OnenotePage(null, "T", null, null, null, null);

        assertThat(Note.of("1-a!1-b", answer).id()).isEqualTo("1-a!1-b");
    }
}
