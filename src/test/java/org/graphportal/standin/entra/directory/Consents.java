package org.graphportal.standin.entra.directory;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.graphportal.standin.people.Person;

/** Who granted what to the application. */
public final class Consents {

    /** What the people who consented long ago have granted. */
    private static final Set<Permission> LONG_AGO = EnumSet.range(Permission.OPENID, Permission.USER_READ);

    private final Map<String, Set<Permission>> byPerson = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<Permission> forEverybody = EnumSet.noneOf(Permission.class);

    /** What the application may do for a person, granted by the person or by an administrator. */
    public synchronized Set<Permission> granted(Person person) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        granted.addAll(forEverybody);
        granted.addAll(byPerson.getOrDefault(person.id(), Set.of()));
        if (!withdrawn.contains(person.id())) {
            granted.addAll(atFirst(person));
        }
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
        byPerson.computeIfAbsent(person.id(), any -> EnumSet.noneOf(Permission.class))
                .addAll(permissions);
    }

    public synchronized void grantForEverybody(Set<Permission> permissions) {
        forEverybody.addAll(permissions);
    }

    /** Takes back some of what a person granted. */
    public synchronized void withdraw(Person person, Set<Permission> permissions) {
        Set<Permission> left = granted(person);
        left.removeAll(permissions);
        byPerson.put(person.id(), left);
        withdrawn.add(person.id());
    }

    /** Takes back what administrators granted. */
    public synchronized void withdrawFromEverybody() {
        forEverybody.clear();
    }

    public synchronized void reset() {
        byPerson.clear();
        withdrawn.clear();
        forEverybody.clear();
    }

    /** Long ago most people granted what signing in needs; the trait {@code granted} names more. */
    private static Set<Permission> atFirst(Person person) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        if (person.text("consent").orElse("granted").equals("granted")) {
            granted.addAll(LONG_AGO);
        }
        person.list("granted").forEach(scope -> Permission.named(scope).ifPresent(granted::add));
        return granted;
    }
}
