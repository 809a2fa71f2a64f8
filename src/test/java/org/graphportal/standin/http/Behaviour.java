package org.graphportal.standin.http;

/** What happens on the connection when an answer is due. */
public enum Behaviour {
    /** The whole answer. */
    ANSWER,
    /** Nothing: the connection stays open and silent. */
    HANG,
    /** The headers, then the body one byte at a time. */
    DRIP,
    /** No answer, the connection ends with a TCP reset. */
    RESET,
    /** The headers and half of the body that {@code Content-Length} promises, then the connection ends. */
    CUT,
    /** No answer, the connection ends in the ordinary way. */
    CLOSE
}
