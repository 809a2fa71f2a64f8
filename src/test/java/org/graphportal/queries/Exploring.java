package org.graphportal.queries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;

/** What it takes to ask Graph what comes to mind. */
final class Exploring {

    private Exploring() {}

    /** Somebody who may, and who has a photo. */
    static StandInPerson explorer(StandInControl standIn) {
        return standIn.people()
                .with("roles", List.of("Explorer"))
                .with("photo", true)
                .create();
    }

    /** Returns the address of a question, with further parameters of it. */
    static String question(String path, String more) {
        return "/my/explorer?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + more;
    }
}
