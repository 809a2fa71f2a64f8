package org.graphportal.standin.graph.protocol;

import java.util.List;

/** Ends the handling of a call that Graph refuses. */
public final class GraphRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient GraphError error;

    /**
     * @param code Graph's word
     */
    public GraphRefused(int status, String code, String message) {
        this(new GraphError(status, code, message, List.of()));
    }

    GraphRefused(GraphError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    /** What to answer. */
    public GraphError error() {
        return error;
    }
}
