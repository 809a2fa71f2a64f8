package org.graphportal.oauth;

import java.io.Serializable;
import org.graphportal.encoding.KebabCase;

/**
 * Why a sign-in did not succeed, as the page about it says.
 *
 * @param cause the kind of problem
 * @param status HTTP status of the page
 * @param code number of Entra ID's error ({@code AADSTS65004}), null where Entra ID named none
 * @param correlationId Entra ID's correlation id, or our own where there is none: what an administrator asks for
 */
public record SignInProblem(Cause cause, int status, String code, String correlationId) implements Serializable {

    /** Request attribute under which the page finds the problem. */
    public static final String ATTRIBUTE = "signInProblem";

    /** Kinds of problems with the status of their page. */
    public enum Cause {
        /** The callback was opened with neither {@code code} nor {@code error}. */
        NOTHING_TO_DO(400),
        /** The callback was called by another method than GET. */
        WRONG_METHOD(405),
        /** A parameter is repeated or longer than any that Entra ID sends, or {@code state} is missing. */
        MALFORMED(400),
        /** {@code state} is not one that this session has sent, or was used before. */
        UNKNOWN_STATE(400),
        /** The same, but of no consequence: the person is signed in. */
        ALREADY_SIGNED_IN(400),
        /** The browser came back without a session: too late, or it keeps no cookies. */
        NO_SESSION(400),
        /** The person said no to the permissions. */
        DECLINED(400),
        /** An administrator has to agree first. */
        NEEDS_ADMIN(400),
        /** The account may not use this application. */
        NOT_ASSIGNED(400),
        /** The account is switched off. */
        DISABLED(400),
        /** Conditional access or another policy of the organisation says no. */
        POLICY(400),
        /** Entra ID refuses for another reason. */
        REFUSED(400),
        /** The code was used before, is too old or was begun in another browser. */
        CODE_REFUSED(400),
        /** The ID token is not one that Entra ID made for this sign-in. */
        ID_TOKEN(401),
        /** What came back is about another person than the one who is signed in. */
        OTHER_PERSON(403),
        /** The person has signed in, but not just now, as was demanded. */
        NOT_FRESH(403),
        /** Microsoft Graph asks for more although the person has just proved what it asked for. */
        STILL_CHALLENGED(403),
        /** The person has just signed in once more for tokens, and still has none that is of use. */
        NO_TOKEN(502),
        /** Entra ID does not accept this application: secret, redirect URI or scopes are set wrongly. */
        OPERATOR(500),
        /** Entra ID answers something that is no answer. */
        GARBLED(502),
        /** Entra ID says that it is busy or does not answer. */
        UNREACHABLE(503);

        private final int status;

        Cause(int status) {
            this.status = status;
        }

        String word() {
            return KebabCase.of(this);
        }

        /** Returns the HTTP status of the page. */
        public int status() {
            return status;
        }
    }

    /** Tells whether there is nothing to try again. */
    public boolean harmless() {
        return cause == Cause.ALREADY_SIGNED_IN;
    }

    /** Returns the query of an address at which {@link CallbackParameters#shownBefore} finds it again. */
    public String query() {
        return "problem=" + cause.word() + "&id=" + correlationId + (code == null ? "" : "&said=" + code);
    }

    /** Returns the key of the page's heading; the explanation and the advice stand beside it. */
    public String titleKey() {
        return key("title");
    }

    /** Returns the key of what happened. */
    public String textKey() {
        return key("text");
    }

    private String key(String part) {
        return "sign-in-problem." + cause.word() + "." + part;
    }
}
