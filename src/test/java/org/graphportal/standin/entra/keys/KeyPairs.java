package org.graphportal.standin.entra.keys;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * RSA key pairs, made once for all stand-ins of a JVM: each takes a good part of a second on a small machine, and no test
 * minds that another one signed with the same.
 */
public final class KeyPairs {

    private static final List<CompletableFuture<KeyPair>> PAIRS = new ArrayList<>();

    private KeyPairs() {}

    /** Begins to make the first pairs, so that they are there when somebody asks. */
    static void prepare(int count) {
        for (int index = 0; index < count; index++) {
            future(index);
        }
    }

    /** The pair of that number; the same each time. */
    public static KeyPair get(int index) {
        return future(index).join();
    }

    private static synchronized CompletableFuture<KeyPair> future(int index) {
        while (PAIRS.size() <= index) {
            PAIRS.add(CompletableFuture.supplyAsync(KeyPairs::generate));
        }
        return PAIRS.get(index);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
