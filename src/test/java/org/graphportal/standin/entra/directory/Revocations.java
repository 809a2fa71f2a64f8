package org.graphportal.standin.entra.directory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.graphportal.standin.people.Person;

/** Counts how often everything that a person granted was revoked; what was issued before the last time is worthless. */
public final class Revocations {

    private final Map<String, Integer> byPerson = new ConcurrentHashMap<>();

    public int count(String personId) {
        return byPerson.getOrDefault(personId, 0);
    }

    public void revoke(Person person) {
        byPerson.merge(person.id(), 1, Integer::sum);
    }

    public void reset() {
        byPerson.clear();
    }
}
