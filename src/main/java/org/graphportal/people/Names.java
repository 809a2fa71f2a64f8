package org.graphportal.people;

import java.util.stream.Stream;
import org.graphportal.graph.User;

/** What to call people. */
final class Names {

    private Names() {}

    /** Returns the display name, or the user name where Graph has none, or the object ID; a dash where nothing is known. */
    static String of(User user) {
        return Stream.of(user.displayName(), user.userPrincipalName(), user.id())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("–");
    }
}
