package org.graphportal.standin.entra.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.people.Person;

/** Single sign-on: which people are signed in at Entra in which browser. */
public final class Sessions {

    private final Map<String, List<SignedIn>> byBrowser = new HashMap<>();

    /**
     * One person in one browser.
     *
     * @param sid the session's id in tokens
     * @param withMfa whether a second factor was given
     */
    public record SignedIn(String personId, String sid, Instant since, boolean withMfa) {}

    /** Those who are signed in, the first one first; nobody for an unknown cookie. */
    public synchronized List<SignedIn> of(Optional<String> cookie) {
        return cookie.map(byBrowser::get).map(List::copyOf).orElse(List.of());
    }

    public synchronized Optional<SignedIn> of(Optional<String> cookie, Person person) {
        return of(cookie).stream()
                .filter(signedIn -> signedIn.personId().equals(person.id()))
                .findFirst();
    }

    /** Signs a person in; the browser's cookie is the result and a new one each time. */
    public synchronized String signIn(Optional<String> cookie, Person person, Instant now, boolean withMfa) {
        List<SignedIn> present = new ArrayList<>(of(cookie));
        String sid =
                of(cookie, person).map(SignedIn::sid).orElse(UUID.randomUUID().toString());
        present.removeIf(signedIn -> signedIn.personId().equals(person.id()));
        present.add(new SignedIn(person.id(), sid, now, withMfa));
        cookie.ifPresent(byBrowser::remove);
        String next = Secrets.random(48);
        byBrowser.put(next, present);
        return next;
    }

    /** Ends the sessions that fit, in one browser; returns them. */
    public synchronized List<SignedIn> signOut(Optional<String> cookie, Predicate<SignedIn> fitting) {
        List<SignedIn> ended = of(cookie).stream().filter(fitting).toList();
        cookie.map(byBrowser::get).ifPresent(present -> present.removeAll(ended));
        return ended;
    }

    /** Ends the sessions of a person in every browser. */
    public synchronized void revoke(Person person) {
        byBrowser
                .values()
                .forEach(present ->
                        present.removeIf(signedIn -> signedIn.personId().equals(person.id())));
    }

    public synchronized void reset() {
        byBrowser.clear();
    }
}
