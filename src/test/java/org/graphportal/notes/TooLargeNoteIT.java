package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of 20 MB, and small ones with more tags than anybody has written, wherever they are asked for. */
@OnThePortal
class TooLargeNoteIT {

    private static final String ID = "1-11111111111111111111111111111111!1-22222222-3333-4444-5555-666666666666";
    private static final int MOST_TAGS = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"20 MB", "tags"})
    void they_are_said_to_be_too_large(String what, Http http, StandInControl standIn) {
        StandInPerson person =
                standIn.people().with("granted", List.of("Notes.Read")).create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("noteContent")
                .person(person)
                .status(200)
                .body(what.equals("tags") ? "<b>" : "x".repeat(1000))
                .with("copies", what.equals("tags") ? MOST_TAGS + 1 : 20_000)
                .order();
        standIn.fault("note")
                .person(person)
                .status(200)
                .body("{\"id\":\"" + ID + "\",\"title\":\"Large\"}")
                .order();

        for (String path : List.of("/my/note?id=", "/my/note-content?id=")) {
            HttpResponse<String> answer = http.get(path + ID);
            assertThat(answer.statusCode()).as(path).isEqualTo(502);
            assertThat(answer.body()).as(path).contains("This note is too large", "2 MB");
        }
        HttpResponse<String> file = http.get("/my/note.md?id=" + ID);
        assertThat(file.statusCode()).isEqualTo(302);
        assertThat(file.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/my/note?id=" + ID));
        assertThat(standIn.calls(person).count("noteContent")).isEqualTo(3);
    }
}
