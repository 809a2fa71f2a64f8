package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.vault.SessionVault;
import org.graphportal.vault.Turns;

/**
 * The tokens in a session: one plain attribute, written only when something has changed. Parallel requests change it one
 * after the other, and nobody's tokens get into a session that is another person's by now.
 */
@ApplicationScoped
class TokenSession {

    private static final String TOKENS = "org.graphportal.token.tokens";

    private static final String AGAIN = "org.graphportal.token.again";

    @Inject
    CurrentPerson person;

    @Inject
    SessionVault vault;

    private final Turns turns = new Turns();

    void begin(HttpSession session, HeldTokens tokens) {
        vault.put(session, TOKENS, tokens);
    }

    /** Notes that somebody has signed in for these tokens because the ones before were of no use. */
    void noteAgain(HttpSession session, Instant now) {
        vault.put(session, AGAIN, now);
    }

    /** Tells whether that has been since some moment. */
    boolean againSince(HttpSession session, Instant moment) {
        return vault.get(session, AGAIN, Instant.class)
                .filter(again -> again.isAfter(moment))
                .isPresent();
    }

    /** Returns the tokens of the person whose session it is; empty when there are none. */
    Optional<HeldTokens> held(HttpSession session) {
        return attribute(session)
                .filter(held -> person.person().filter(held::belongsTo).isPresent());
    }

    /**
     * Changes the tokens.
     *
     * @param known whose they have to be
     * @return the tokens as they are now
     * @throws TokenProblem when the session has ended or is another person's by now
     */
    HeldTokens update(HttpSession session, HeldTokens known, UnaryOperator<HeldTokens> change) {
        try {
            synchronized (turns.of(session.getId())) {
                HeldTokens before = attribute(session).filter(known::hasOwnerOf).orElseThrow(TokenProblem::signInAgain);
                HeldTokens after = change.apply(before);
                if (!after.equals(before)) {
                    vault.put(session, TOKENS, after);
                }
                return after;
            }
        } catch (IllegalStateException e) {
            // Signed out meanwhile.
            throw TokenProblem.signInAgain();
        }
    }

    private Optional<HeldTokens> attribute(HttpSession session) {
        return vault.get(session, TOKENS, HeldTokens.class);
    }
}
