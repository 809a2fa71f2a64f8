package org.graphportal.graph.problem;

import java.time.Duration;
import org.graphportal.encoding.KebabCase;
import org.graphportal.graph.problem.GraphProblem.Kind;

/**
 * What the page about a failure of Graph says.
 *
 * @param status HTTP status of the page
 * @param name what the keys of its texts begin with, after {@code graph-problem.}
 * @param code Graph's error code, null when it gave none
 * @param requestId Graph's {@code request-id}, null when it gave none
 * @param clientRequestId the call's {@code client-request-id}, null when none was made
 * @param waitSeconds after how many seconds the page tries again by itself, null where it does not
 * @param retry address of <em>Try again</em>
 */
public record GraphProblemPage(
        int status,
        String name,
        String code,
        String requestId,
        String clientRequestId,
        Long waitSeconds,
        String retry) {

    /** Where Graph does not say, as OneNote never does. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    static GraphProblemPage of(GraphProblem problem, String retry) {
        Kind kind = problem.getKind();
        return new GraphProblemPage(
                status(kind),
                KebabCase.of(kind),
                problem.getCode(),
                problem.getRequestId(),
                problem.getClientRequestId(),
                status(kind) == 503 ? wait(problem.getRetryAfter().orElse(USUAL_WAIT)) : null,
                retry);
    }

    /** Returns the key of the heading. */
    public String titleKey() {
        return "graph-problem." + name + ".title";
    }

    /** Returns the key of the explanation. */
    public String textKey() {
        return "graph-problem." + name + ".text";
    }

    private static long wait(Duration asked) {
        return Math.max(1, asked.plusMillis(999).toSeconds());
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> 504;
            case BUSY, PORTAL_BUSY -> 503;
            case TOKEN_REFUSED -> 401;
            case DENIED -> 403;
            case NOT_FOUND -> 404;
            case GARBLED, TOO_LARGE, REFUSED, FORBIDDEN_ADDRESS -> 502;
        };
    }
}
