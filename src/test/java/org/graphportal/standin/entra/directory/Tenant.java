package org.graphportal.standin.entra.directory;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.graphportal.standin.people.Person;

/**
 * The authority that an address names: the one tenant there is, or one of the shared names.
 *
 * @param id the GUID of the one tenant there is
 * @param segment as it stood in the address
 * @param issuerId the GUID in its issuer, or the literal {@code {tenantid}} where the issuer depends on the person
 */
public record Tenant(String id, String segment, String issuerId) {

    /** The directory of personal accounts; the same in the whole world. */
    public static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    /** A verified domain of the tenant. */
    public static final String DOMAIN = "contoso.example";

    private static final String DEPENDS = "{tenantid}";

    /**
     * Reads the first segment of an address: a GUID, a verified domain or a shared name, in any case.
     *
     * @param id the GUID of the one tenant there is
     * @return empty for an unknown tenant
     */
    public static Optional<Tenant> named(String segment, String id) {
        String name = segment.toLowerCase(Locale.ROOT);
        if (name.equals(id.toLowerCase(Locale.ROOT)) || name.equals(DOMAIN)) {
            return Optional.of(new Tenant(id, segment, id));
        }
        return switch (name) {
            case "common", "organizations" -> Optional.of(new Tenant(id, segment, DEPENDS));
            case "consumers", CONSUMERS -> Optional.of(new Tenant(id, segment, CONSUMERS));
            default -> Optional.empty();
        };
    }

    /** Whether people of several tenants come through this name. */
    public boolean isShared() {
        return !issuerId.equals(id);
    }

    /** The issuer as the metadata tell it. */
    public String issuer(URI entra) {
        return entra + "/" + issuerId + "/v2.0";
    }

    /** Whether this authority signs the person in: personal accounts at consumers, the others at organizations. */
    public boolean admits(Person person) {
        return switch (segment.toLowerCase(Locale.ROOT)) {
            case "organizations" -> !person.isPersonal();
            case "consumers", CONSUMERS -> person.isPersonal();
            default -> true;
        };
    }

    /** The tenant in the tokens of a person: a personal account is a guest unless it comes through a shared name. */
    public String idFor(Person person) {
        boolean atHome = person.isPersonal() && isShared();
        return atHome ? CONSUMERS : id;
    }
}
