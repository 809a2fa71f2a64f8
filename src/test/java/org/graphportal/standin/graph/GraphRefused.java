package org.graphportal.standin.graph;

/** Ends the handling of a call that Graph refuses. */
final class GraphRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient GraphError error;

    GraphRefused(int status, String code, String message) {
        this(new GraphError(status, code, message, ""));
    }

    GraphRefused(GraphError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    GraphError error() {
        return error;
    }
}
