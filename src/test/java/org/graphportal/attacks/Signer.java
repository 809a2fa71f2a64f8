package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An RSA key with its id. It has eight primes instead of two (RFC 8017 §3.2), so that it signs fifteen times as fast and
 * thousands of tokens can be signed in a unit test; who verifies sees no difference. The keys are the same in each run.
 */
public final class Signer {

    private static final int PRIMES = 8;
    private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(65537);

    /** What stands before a SHA-256 hash in a signature (RFC 8017 §9.2, note 1). */
    private static final byte[] SHA256 = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    /** The key that signs the tenant's tokens. */
    public static final Signer TENANT = generated("tenant", 2048);

    /** The tenant's other key, published too. */
    public static final Signer TENANT_OTHER = generated("tenant-other", 2048);

    /** A key that the tenant never published. */
    public static final Signer ATTACKER = generated("attacker", 2048);

    private final String kid;
    private final BigInteger modulus;
    private final BigInteger[] primes;

    private Signer(String kid, BigInteger... primes) {
        this.kid = kid;
        this.primes = primes.clone();
        this.modulus = Arrays.stream(primes).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Makes the key that belongs to a name. */
    public static Signer generated(String name, int bits) {
        Random random = new Random(name.hashCode());
        return new Signer(
                "kid-of-" + name,
                Stream.generate(() -> prime(bits / PRIMES, random))
                        .limit(PRIMES)
                        .toArray(BigInteger[]::new));
    }

    /** The same key under another id. */
    public Signer named(String other) {
        return new Signer(other, primes);
    }

    /** The key id under which it is published, if it is. */
    public String kid() {
        return kid;
    }

    /** The public key as a key document has it (RFC 7517 §4, RFC 7518 §6.3.1). */
    public JsonObject jwk() {
        return Forge.JSON
                .createObjectBuilder()
                .add("kty", "RSA")
                .add("use", "sig")
                .add("kid", kid)
                .add("n", Forge.base64(bytes(modulus, (modulus.bitLength() + 7) / 8)))
                .add("e", Forge.base64(bytes(PUBLIC_EXPONENT, 3)))
                .build();
    }

    /** The key document with the public keys of some signers. */
    public static JsonObject document(Signer... signers) {
        JsonArrayBuilder keys = Forge.JSON.createArrayBuilder();
        Arrays.stream(signers).map(Signer::jwk).forEach(keys::add);
        return Forge.JSON.createObjectBuilder().add("keys", keys).build();
    }

    BigInteger modulus() {
        return modulus;
    }

    PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, PUBLIC_EXPONENT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    PrivateKey privateKey() {
        BigInteger order =
                Arrays.stream(primes).reduce(BigInteger.ONE, (a, b) -> a.multiply(b.subtract(BigInteger.ONE)));
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateKeySpec(modulus, PUBLIC_EXPONENT.modInverse(order)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /** Signs by RS256 (RFC 8017 §8.2.1). */
    byte[] sign(String input) {
        BigInteger message = new BigInteger(1, encoded(input));
        BigInteger signature = BigInteger.ZERO;
        for (BigInteger prime : primes) {
            BigInteger others = modulus.divide(prime);
            BigInteger exponent = PUBLIC_EXPONENT.modInverse(prime.subtract(BigInteger.ONE));
            BigInteger part = message.modPow(exponent, prime).multiply(others.modInverse(prime));
            signature = signature.add(part.mod(prime).multiply(others));
        }
        return bytes(signature.mod(modulus), modulus.bitLength() / 8);
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 §9.2). */
    private byte[] encoded(String input) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(input.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
        byte[] encoded = new byte[modulus.bitLength() / 8];
        Arrays.fill(encoded, (byte) 0xFF);
        encoded[0] = 0;
        encoded[1] = 1;
        int end = encoded.length - hash.length;
        encoded[end - SHA256.length - 1] = 0;
        System.arraycopy(SHA256, 0, encoded, end - SHA256.length, SHA256.length);
        System.arraycopy(hash, 0, encoded, end, hash.length);
        return encoded;
    }

    /** With the four highest bits set, so that the product of eight is as long as eight times one. */
    private static BigInteger prime(int bits, Random random) {
        BigInteger high = BigInteger.valueOf(15).shiftLeft(bits - 4);
        BigInteger prime = high.or(new BigInteger(bits - 4, random)).nextProbablePrime();
        boolean fits = prime.subtract(BigInteger.ONE).gcd(PUBLIC_EXPONENT).equals(BigInteger.ONE);
        return fits ? prime : prime(bits, random);
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - count, fixed, length - count, count);
        return fixed;
    }
}
