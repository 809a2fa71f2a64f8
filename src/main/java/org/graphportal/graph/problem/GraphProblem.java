package org.graphportal.graph.problem;

import java.time.Duration;
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
        /** An answer that is larger than this application takes. */
        TOO_LARGE,
        /** Throttled or overloaded: later. */
        BUSY,
        /** Graph has answered, and this application has too much to do to show it now: in a moment. */
        PORTAL_BUSY,
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

    private static final Duration PORTAL_WAIT = Duration.ofSeconds(5);

    private final Kind kind;
    private final int status;
    private final String code;
    private final CallIds ids;
    private final Duration retryAfter;

    /**
     * Creates a problem.
     *
     * @param status HTTP status, 0 when there was no answer
     * @param code Graph's error code, null when it gave none
     * @param retryAfter how long Graph asks to wait, null when it does not say
     */
    public GraphProblem(Kind kind, int status, String code, CallIds ids, Duration retryAfter) {
        super("Microsoft Graph: " + kind + ", status " + status + ", code " + code + ", " + ids);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.ids = ids;
        this.retryAfter = retryAfter;
    }

    /** Creates a problem that no answer of Graph's is about. */
    public GraphProblem(Kind kind, CallIds ids) {
        this(kind, 0, null, ids, null);
    }

    /** Returns the problem that Graph does not take a new token either. */
    public static GraphProblem tokenRefused(String requestId) {
        return new GraphProblem(Kind.TOKEN_REFUSED, 401, null, new CallIds(null, requestId), null);
    }

    /** Returns the problem that this application has too much to do itself. */
    public static GraphProblem portalBusy() {
        return new GraphProblem(Kind.PORTAL_BUSY, 0, null, CallIds.NONE, PORTAL_WAIT);
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

    /** Tells whether a link to a further page of a list has died (Graph: Paging). */
    public boolean expiredPage() {
        return GraphErrors.expiredPage(status, code);
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
        return ids.requestId();
    }

    /** Returns the {@code client-request-id} that the call had, null when none was made. */
    public String getClientRequestId() {
        return ids.clientRequestId();
    }

    /** Returns how long Graph asks to wait, empty when it does not say. */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
