package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.graphportal.settings.Portal;
import org.graphportal.signin.register.SignInName;
import org.graphportal.signin.register.SignInRegister;

/** Which sign-ins are over, whatever their sessions say; asked with each request, and by whoever works in somebody's name. */
@ApplicationScoped
public class SignIns {

    @Inject
    Portal portal;

    @Inject
    SignInRegister register;

    private final Clock clock = Clock.systemUTC();

    /** Why a sign-in is over. */
    public enum End {
        /** It has lasted for as long as it may. */
        LIFETIME,
        /** The person has signed out, here or at Entra ID. */
        SIGNED_OUT,
        /** The person's account was disabled by this application. */
        DISABLED
    }

    /** Returns why a sign-in is over, empty while it is not. */
    public Optional<End> end(SignedInPerson person) {
        if (clock.instant().isAfter(person.since().plus(portal.sessionLifetime()))) {
            return Optional.of(End.LIFETIME);
        }
        if (register.hasEnded(SignInName.ofPerson(person.tenantId(), person.objectId()), person.since())) {
            return Optional.of(End.DISABLED);
        }
        return register.hasEnded(person.signIn(), person.since()) ? Optional.of(End.SIGNED_OUT) : Optional.empty();
    }

    /**
     * Ends all sign-ins until now of people whose accounts have been disabled, on every server; later ones are none of it.
     *
     * @param objectIds whose
     * @throws IllegalStateException when the database does not take it
     */
    public void endAll(String tenantId, Collection<String> objectIds) {
        register.endPeople(objectIds.stream()
                .map(objectId -> SignInName.ofPerson(tenantId, objectId))
                .toList());
    }
}
