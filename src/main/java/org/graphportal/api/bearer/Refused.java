package org.graphportal.api.bearer;

import java.util.Optional;

/** A request is not let in. The texts hold nothing of the token, so that they may be shown and logged. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String scope;

    /** Without a stack trace, which would cost more than everything else about a refusal. */
    private Refused(int status, String error, String scope, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.error = error;
        this.scope = scope;
    }

    /** RFC 6750 §3.1: whoever sends no token at all is told how, and no error. */
    static Refused withoutToken() {
        return new Refused(401, null, null, "Send an access token for this API: Authorization: Bearer ...");
    }

    static Refused request(String detail) {
        return new Refused(400, "invalid_request", null, detail);
    }

    static Refused token(String detail) {
        return new Refused(401, "invalid_token", null, detail);
    }

    /** The token is good, and another scope is needed for this. */
    static Refused scope(String needed) {
        return new Refused(403, "insufficient_scope", needed, "the scope is missing: " + needed);
    }

    /** The token is good, and not for this, whatever its scopes. */
    static Refused permission(String detail) {
        return new Refused(403, "insufficient_scope", null, detail);
    }

    static Refused unavailable(String detail) {
        return new Refused(503, null, null, detail);
    }

    int status() {
        return status;
    }

    /** Returns the error code of RFC 6750 §3.1, empty where it knows none. */
    Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /** Returns the header that says how to get in (RFC 6750 §3), empty where no token would help. */
    Optional<String> challenge() {
        if (status == 503) {
            return Optional.empty();
        }
        String challenge = "Bearer realm=\"Graph Portal\"";
        if (error != null) {
            challenge += ", error=\"" + error + "\", error_description=\"" + getMessage() + "\"";
        }
        return Optional.of(scope == null ? challenge : challenge + ", scope=\"" + scope + "\"");
    }
}
