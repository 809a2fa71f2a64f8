package org.graphportal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The person whose request this is, for pages and beans. */
@Named
@RequestScoped
public class CurrentPerson {

    @Inject
    HttpServletRequest request;

    @Inject
    PersonSession sessions;

    /** Tells whether somebody is signed in. */
    public boolean isSignedIn() {
        return person().isPresent();
    }

    /** Returns the display name, empty for nobody. */
    public String getName() {
        return person().map(SignedInPerson::name).orElse("");
    }

    /** Returns the user name, empty for nobody and for accounts without one. */
    public String getUsername() {
        return person().map(SignedInPerson::username).orElse("");
    }

    /** Returns who is signed in, empty for nobody. */
    public Optional<SignedInPerson> person() {
        return sessions.person(request);
    }
}
