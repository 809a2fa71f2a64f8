package org.graphportal.idtoken;

import java.io.Serializable;

/**
 * What a session keeps of the ID token: enough to explain it, too little to use it.
 *
 * @param header the JOSE header as JSON
 * @param claims the claims as JSON
 */
record KeptIdToken(String header, String claims) implements Serializable {

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "KeptIdToken";
    }
}
