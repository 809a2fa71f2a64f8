package org.graphportal.graph;

import java.util.Optional;
import java.util.stream.Stream;

/** Microsoft Graph did not give what was asked for. */
public class GraphProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a page can do about it. */
    public enum Kind {
        /** No answer, or none in time. */
        UNREACHABLE,
        /** An answer that is not what Graph documents, such as a gateway's page. */
        GARBLED,
        /** Throttled or overloaded: later. */
        BUSY,
        /** The access token is not taken: sign in again. */
        TOKEN_REFUSED,
        /** A scope is missing, or the person's role does not allow it. */
        DENIED,
        /** There is no such thing. */
        NOT_FOUND,
        /** The request is wrong. */
        REFUSED,
        /** The address lies outside the configured root; no request was made. */
        FORBIDDEN_ADDRESS
    }

    private final Kind kind;
    private final int status;
    private final String code;
    private final String requestId;
    private final String retryAfter;

    GraphProblem(Kind kind, int status, String code, String requestId, String retryAfter) {
        super("Microsoft Graph: " + kind + ", status " + status + ", code " + code + ", request-id " + requestId);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.requestId = requestId;
        this.retryAfter = retryAfter;
    }

    /**
     * Returns the problem that an exception is about: itself, or what JAX-RS and Faces have wrapped on the way, each
     * server a different number of times. Empty when it is about something else.
     */
    public static Optional<GraphProblem> in(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(GraphProblem.class::isInstance)
                .map(GraphProblem.class::cast)
                .findFirst();
    }

    /** Returns what kind of problem it is. */
    public Kind getKind() {
        return kind;
    }

    /** Returns the HTTP status, 0 when there was no answer. */
    public int getStatus() {
        return status;
    }

    /** Returns Graph's error code such as {@code Request_ResourceNotFound}, null when it gave none. */
    public String getCode() {
        return code;
    }

    /** Returns Graph's {@code request-id}, null when it gave none. */
    public String getRequestId() {
        return requestId;
    }

    /** Returns {@code Retry-After} as it came, null when there was none. */
    public String getRetryAfter() {
        return retryAfter;
    }
}
