package org.graphportal.signin.register;

import java.util.Locale;
import java.util.UUID;
import org.graphportal.encoding.Sha256;

/** By what the register knows a sign-in: whoever reads the register can end no session with it. */
public final class SignInName {

    private SignInName() {}

    /**
     * Returns the name.
     *
     * @param sid the {@code sid} claim, null when the token has none: then nobody but us can name the sign-in
     */
    public static String of(String sid) {
        return Sha256.of(sid == null ? UUID.randomUUID().toString() : sid).hex();
    }

    /** Returns by what the register knows all sign-ins of a person together. */
    public static String ofPerson(String tenantId, String objectId) {
        return Sha256.of((tenantId + " " + objectId).toLowerCase(Locale.ROOT)).hex();
    }
}
