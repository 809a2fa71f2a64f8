package org.graphportal.standin.entra;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.graphportal.standin.people.People;
import org.graphportal.standin.people.Person;

/** The claim {@code login_hint}: names an account without showing it, for {@code login_hint} and {@code logout_hint}. */
public final class LoginHint {

    private LoginHint() {}

    public static String of(Person person) {
        byte[] id = person.id().getBytes(StandardCharsets.UTF_8);
        return "O." + Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** The person whom a hint means: the claim, or a user principal name. */
    public static Optional<Person> find(People people, String hint) {
        if (!hint.startsWith("O.")) {
            return people.find(hint);
        }
        try {
            byte[] id = Base64.getUrlDecoder().decode(hint.substring(2));
            return people.find(new String(id, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
