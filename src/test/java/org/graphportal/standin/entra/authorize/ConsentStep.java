package org.graphportal.standin.entra.authorize;

import com.nimbusds.openid.connect.sdk.Prompt;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Consents;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.people.Person;

/** Asks people for what they have not granted, or tells them that only an administrator can. */
final class ConsentStep {

    private final Consents consents;
    private final Interactions interactions;

    ConsentStep(Consents consents, Interactions interactions) {
        this.consents = consents;
        this.interactions = interactions;
    }

    /** The page that has to come first; empty when everything was granted. */
    Optional<Answer> page(AuthorizeRequest request, Person person) {
        Set<Permission> asked = asked(request, person);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        String interaction = interactions.keep(request, person);
        String tenant = request.tenant().segment();
        String application = request.client().name();
        return Optional.of(Answer.html(
                200,
                needsAdministrator(person, asked)
                        ? Pages.adminApproval(interaction, tenant, application, person)
                        : Pages.consent(interaction, tenant, application, person, asked)));
    }

    /**
     * Somebody pressed a button of the page.
     *
     * @throws Refused if that means no
     */
    void decided(AuthorizeRequest request, Person person, boolean accepted) {
        boolean always = person.text("consent").equals(Optional.of("never"));
        if (!accepted || always || needsAdministrator(person, asked(request, person))) {
            throw new Refused(EntraError.of("access_denied", 65004, "User declined to consent to access the app."));
        }
        consents.grant(person, request.scopes().permissions());
    }

    /**
     * The same without a page.
     *
     * @throws Refused if a page would have to come first
     */
    void silently(AuthorizeRequest request, Person person) {
        if (!consents.missing(person, request.scopes()).isEmpty()) {
            throw new Refused(EntraError.of(
                    "consent_required",
                    65001,
                    "The user or administrator has not consented to use the application with ID '"
                            + request.client().clientId() + "'."));
        }
    }

    private Set<Permission> asked(AuthorizeRequest request, Person person) {
        return request.prompts(Prompt.Type.CONSENT)
                ? EnumSet.copyOf(request.scopes().permissions())
                : consents.missing(person, request.scopes());
    }

    private static boolean needsAdministrator(Person person, Set<Permission> asked) {
        boolean isAdministrator = person.text("directoryRole").isPresent();
        boolean mayNotConsent = person.text("consent").equals(Optional.of("admin"));
        return !isAdministrator && (mayNotConsent || asked.stream().anyMatch(Permission::isRestricted));
    }
}
