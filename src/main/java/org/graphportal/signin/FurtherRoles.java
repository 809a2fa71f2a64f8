package org.graphportal.signin;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the roles that observers of {@link SignedIn} give a person besides those of the ID token. They count from the
 * first request on, since the container hears of the person after all observers have been asked.
 */
public final class FurtherRoles {

    private final Set<String> roles = new TreeSet<>();

    /** Gives the person these roles. */
    public void add(Collection<String> further) {
        roles.addAll(further);
    }

    Set<String> all() {
        return Set.copyOf(roles);
    }
}
