package org.graphportal.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.graphportal.grant.Tokens;

/**
 * CDI event: somebody has just signed in. Fired once per sign-in, in the callback's request, after the session has its
 * new id; whoever keeps something for the session takes it from here.
 *
 * @param person who
 * @param tokens what the token endpoint gave
 * @param idTokenHeader JOSE header of the verified ID token, as JSON
 * @param idTokenClaims its claims, as JSON; there is no way from here to a usable token
 * @param session the person's session, free of anything that another person left
 * @param again whether the same person was signed in until now and has come for other tokens
 * @param answerBy until when the person's browser should have its answer
 * @param furtherRoles takes roles besides those of the ID token
 */
public record SignedIn(
        SignedInPerson person,
        Tokens tokens,
        String idTokenHeader,
        String idTokenClaims,
        HttpSession session,
        boolean again,
        Instant answerBy,
        FurtherRoles furtherRoles) {

    /** Shows neither claims nor tokens: records end up in logs. */
    @Override
    public String toString() {
        return "SignedIn[" + person + "]";
    }
}
