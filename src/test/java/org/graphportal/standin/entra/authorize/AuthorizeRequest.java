package org.graphportal.standin.entra.authorize;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.time.Instant;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Registration;
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
 * @param handlesClaims whether the application declared {@code cp1}
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
        boolean handlesClaims) {

    boolean prompts(Prompt.Type type) {
        return prompt.contains(type);
    }

    /** Whether a session of that age will do. */
    boolean accepts(SignedIn session, Instant now) {
        boolean fresh = maxAge < 0 || !now.isAfter(session.since().plusSeconds(maxAge));
        return fresh && !prompts(Prompt.Type.LOGIN);
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
                handlesClaims);
    }
}
