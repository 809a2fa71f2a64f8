package org.graphportal.outbound;

import java.io.IOException;

/** An answer is larger than any that makes sense; the rest of it has not been read. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(int limit) {
        super("The body is larger than " + limit + " bytes");
    }
}
