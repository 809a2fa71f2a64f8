package org.graphportal.standin.graph;

import java.util.List;

/** Ends the handling of a call that Graph refuses. */
final class GraphRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient GraphError error;

    GraphRefused(int status, String code, String message) {
        this(new GraphError(status, code, message, List.of()));
    }

    GraphRefused(GraphError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    GraphError error() {
        return error;
    }
}
