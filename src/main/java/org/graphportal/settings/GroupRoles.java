package org.graphportal.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups of the directory give which role ({@code entra-id.role.<role>}). Nothing of it stands in the way of signing
 * in; a group of a wrong setting gives nothing.
 *
 * @param groups object ids of groups, in small letters, by role
 * @param all every setting that has a value
 */
public record GroupRoles(Map<String, Set<String>> groups, List<Setting> all) {

    /** The roles that the application knows: those of {@code web.xml}. */
    public static final List<String> ROLES = List.of("Admin", "Explorer");

    /** Tells whether any group gives any role, so that it is worth knowing what groups a person is in. */
    public boolean any() {
        return !groups.isEmpty();
    }

    /** Returns the roles that some groups give. */
    public Set<String> of(Collection<String> memberships) {
        Set<String> roles = new TreeSet<>();
        groups.forEach((role, giving) -> {
            if (memberships.stream().anyMatch(giving::contains)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** Returns the settings that have to be mended. */
    public List<Setting> problems() {
        return all.stream().filter(setting -> !setting.usable()).toList();
    }
}
