package org.graphportal.standin.entra.authorize;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.time.Instant;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.RequestedClaims;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.entra.directory.Sessions.SignedIn;
import org.graphportal.standin.entra.directory.Tenant;
import org.graphportal.standin.people.Person;

/**
 * What an application asked of the authorize endpoint, found to be in order.
 *
 * @param nonce empty for none
 * @param prompt empty for none
 * @param loginHint empty for none
 * @param challenge null when PKCE was not begun
 * @param method null when PKCE was not begun
 * @param maxAge seconds since the person proved who it is, at most; negative for any
 * @param claims what the tokens have to say or satisfy
 */
record AuthorizeRequest(
        Tenant tenant,
        Registration client,
        ReturnAddress back,
        Scopes scopes,
        String nonce,
        Prompt prompt,
        String loginHint,
        CodeChallenge challenge,
        CodeChallengeMethod method,
        long maxAge,
        RequestedClaims claims) {

    boolean prompts(Prompt.Type type) {
        return prompt.contains(type);
    }

    /** Whether a session of that age will do; with a {@code max_age} of 0 none does. */
    boolean accepts(SignedIn session, Instant now) {
        boolean fresh = maxAge > 0 && !now.isAfter(session.since().plusSeconds(maxAge));
        return (maxAge < 0 || fresh) && !prompts(Prompt.Type.LOGIN);
    }

    /** Whether a page for the second factor has to come first: by policy, or for an authentication context. */
    boolean needsSecondFactor(Person person, SignedIn session) {
        boolean demanded = person.is("mfa") || !claims.contexts().isEmpty();
        return demanded && !session.withMfa();
    }

    Grant grant(Person person, SignedIn session) {
        return new Grant(
                client.clientId(),
                tenant,
                person,
                scopes,
                nonce,
                session.sid(),
                session.since(),
                session.withMfa(),
                maxAge < 0 ? claims : claims.withAuthTime());
    }
}
