package org.graphportal.standin.entra.keys;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The keys of the tenant: two at any time, the last of which signs. */
public final class SigningKeys {

    private final List<SigningKey> keys = new ArrayList<>();
    private int made;

    /** Makes the first two keys in the background. */
    public SigningKeys() {
        KeyPairs.prepare("tenant 0");
        KeyPairs.prepare("tenant 1");
    }

    /** The key that signs now. */
    public synchronized SigningKey current() {
        return both().get(1);
    }

    /** Signs with a new key from now on; the one before stays published, the one before that is gone. */
    public synchronized void rotate() {
        both();
        add();
        keys.remove(0);
    }

    /** The key set document; its order differs from call to call. */
    public synchronized JsonObject document(String issuer) {
        List<SigningKey> shuffled = new ArrayList<>(both());
        Collections.shuffle(shuffled);
        JsonArrayBuilder array = Json.createArrayBuilder();
        shuffled.forEach(key -> array.add(key.publicJwk(issuer)));
        return Json.createObjectBuilder().add("keys", array).build();
    }

    private List<SigningKey> both() {
        if (keys.isEmpty()) {
            add();
            add();
        }
        return keys;
    }

    private void add() {
        keys.add(SigningKey.of("tenant " + made++));
    }
}
