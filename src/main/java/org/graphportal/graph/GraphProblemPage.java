package org.graphportal.graph;

import java.util.Locale;
import org.graphportal.graph.GraphProblem.Kind;

/**
 * What the page about a failure of Graph says.
 *
 * @param status HTTP status of the page
 * @param name what the keys of its texts begin with, after {@code graph-problem.}
 * @param code Graph's error code, null when it gave none
 * @param requestId Graph's {@code request-id}, null when it gave none
 */
public record GraphProblemPage(int status, String name, String code, String requestId) {

    static GraphProblemPage of(Throwable cause) {
        if (!(cause instanceof GraphProblem problem)) {
            return new GraphProblemPage(401, "token-refused", null, null);
        }
        String name = problem.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new GraphProblemPage(status(problem.getKind()), name, problem.getCode(), problem.getRequestId());
    }

    /** Returns the key of the heading. */
    public String titleKey() {
        return "graph-problem." + name + ".title";
    }

    /** Returns the key of the explanation. */
    public String textKey() {
        return "graph-problem." + name + ".text";
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> 504;
            case BUSY -> 503;
            case TOKEN_REFUSED -> 401;
            case DENIED -> 403;
            case NOT_FOUND -> 404;
            case GARBLED, REFUSED, FORBIDDEN_ADDRESS -> 502;
        };
    }
}
