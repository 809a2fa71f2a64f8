package org.graphportal.standin.entra.authorize;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.people.Person;

/** The sign-ins that wait for somebody to press a button. */
final class Interactions {

    private final Map<String, Interaction> waiting = new ConcurrentHashMap<>();

    /**
     * One sign-in that waits.
     *
     * @param person null until somebody was chosen
     */
    record Interaction(AuthorizeRequest request, Person person) {}

    /** Keeps a sign-in; the result is the name for it in the page's form. */
    String keep(AuthorizeRequest request, Person person) {
        String id = Secrets.random(24);
        waiting.put(id, new Interaction(request, person));
        return id;
    }

    Optional<Interaction> find(Optional<String> id) {
        return id.map(waiting::get);
    }
}
