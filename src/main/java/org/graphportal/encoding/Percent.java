package org.graphportal.encoding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986 §2.1). */
public final class Percent {

    private Percent() {}

    /** Returns a text as it may stand anywhere in an address, and in a form: a blank is {@code %20} in both. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
