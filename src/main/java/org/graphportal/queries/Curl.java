package org.graphportal.queries;

import java.net.URI;

/** Writes a call down as a command for a shell. */
final class Curl {

    private Curl() {}

    /**
     * Returns the command, with a variable where the token belongs: no page shows a token.
     *
     * @param consistencyLevel null for none
     */
    static String command(URI address, String consistencyLevel) {
        String consistency = consistencyLevel == null ? "" : " -H 'ConsistencyLevel: " + consistencyLevel + "'";
        return "curl -H \"Authorization: Bearer $TOKEN\"" + consistency + " '"
                + address.toString().replace("'", "'\\''") + "'";
    }
}
