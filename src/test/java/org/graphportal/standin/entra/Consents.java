package org.graphportal.standin.entra;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.graphportal.standin.people.Person;

/** Who granted what to the application. */
public final class Consents {

    /** What the people who consented long ago have granted. */
    private static final Set<Permission> LONG_AGO = EnumSet.range(Permission.OPENID, Permission.USER_READ);

    private final Map<String, Set<Permission>> byPerson = new HashMap<>();
    private final Set<Permission> forEverybody = EnumSet.noneOf(Permission.class);

    /** What the application may do for a person, granted by the person or by an administrator. */
    public synchronized Set<Permission> granted(Person person) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        granted.addAll(forEverybody);
        granted.addAll(byPerson.getOrDefault(person.id(), atFirst(person)));
        return granted;
    }

    /** What is asked for and was not granted. */
    public Set<Permission> missing(Person person, Scopes asked) {
        Set<Permission> missing = EnumSet.noneOf(Permission.class);
        missing.addAll(asked.permissions());
        missing.removeAll(granted(person));
        return missing;
    }

    public synchronized void grant(Person person, Set<Permission> permissions) {
        if (!person.text("consent").orElse("").equals("never")) {
            Set<Permission> granted = granted(person);
            granted.addAll(permissions);
            byPerson.put(person.id(), granted);
        }
    }

    public synchronized void grantForEverybody(Set<Permission> permissions) {
        forEverybody.addAll(permissions);
    }

    /** Takes back what a person granted. */
    public synchronized void withdraw(Person person) {
        byPerson.put(person.id(), EnumSet.noneOf(Permission.class));
    }

    public synchronized void reset() {
        byPerson.clear();
        forEverybody.clear();
    }

    private static Set<Permission> atFirst(Person person) {
        return person.text("consent").orElse("granted").equals("granted") ? LONG_AGO : Set.of();
    }
}
