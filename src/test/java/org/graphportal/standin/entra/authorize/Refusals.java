package org.graphportal.standin.entra.authorize;

import java.util.Optional;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Tenant;
import org.graphportal.standin.people.Person;

/** Why somebody cannot sign in, whatever they press. */
final class Refusals {

    private Refusals() {}

    /** The refusal, which Entra shows on a page of its own; empty for most people. */
    static Optional<EntraError> of(Person person, Tenant tenant, Registration application) {
        int code = person.is("disabled") ? 50057 : tenant.admits(person) ? person.number("refusal") : 50020;
        return code == 0
                ? Optional.empty()
                : Optional.of(EntraError.of("access_denied", code, text(code, person, application)));
    }

    private static String text(int code, Person person, Registration application) {
        return switch (code) {
            case 50020 ->
                "User account '" + person.userPrincipalName()
                        + "' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application '"
                        + application.clientId() + "'(" + application.name() + ") in that tenant.";
            case 50057 -> "The user account is disabled.";
            case 50105 ->
                "Your administrator has configured the application " + application.name() + " ('"
                        + application.clientId()
                        + "') to block users unless they are specifically granted ('assigned') access.";
            case 53003 -> "Access has been blocked by Conditional Access policies.";
            default -> "The sign-in was refused.";
        };
    }
}
