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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An RSA key with its id. It has eight primes instead of two (RFC 8017 §3.2), so that it signs fifteen times as fast and
 * thousands of tokens can be signed in a unit test; who verifies sees no difference. The keys are the same in each run.
 */
public final class Signer {

    private static final int PRIMES = 8;
    private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(65537);

    /** What stands before a hash in a signature (RFC 8017 §9.2, note 1). */
    private static final Map<String, String> PREFIXES = Map.of(
            "MD5", "3020300c06082a864886f70d020505000410",
            "SHA-1", "3021300906052b0e03021a05000414",
            "SHA-256", "3031300d060960864801650304020105000420",
            "SHA-384", "3041300d060960864801650304020205000430",
            "SHA-512", "3051300d060960864801650304020305000440");

    /** The key that signs the tenant's tokens. */
    public static final Signer TENANT = generated("tenant", 2048);

    /** The tenant's other key, published too. */
    public static final Signer TENANT_OTHER = generated("tenant-other", 2048);

    /** A key that the tenant never published. */
    public static final Signer ATTACKER = generated("attacker", 2048);

    private final String kid;
    private final BigInteger modulus;
    private final List<Factor> factors;

    /**
     * What the Chinese remainder theorem needs of a prime: the private exponent modulo its order, and the number that is
     * one modulo this prime and zero modulo the others.
     */
    private record Factor(BigInteger prime, BigInteger exponent, BigInteger coefficient) {

        static Factor of(BigInteger prime, BigInteger modulus) {
            BigInteger others = modulus.divide(prime);
            return new Factor(
                    prime,
                    PUBLIC_EXPONENT.modInverse(prime.subtract(BigInteger.ONE)),
                    others.multiply(others.modInverse(prime)));
        }
    }

    private Signer(String kid, BigInteger modulus, List<Factor> factors) {
        this.kid = kid;
        this.modulus = modulus;
        this.factors = factors;
    }

    /** Makes the key that belongs to a name. */
    public static Signer generated(String name, int bits) {
        Random random = new Random(name.hashCode());
        List<BigInteger> primes = Stream.generate(() -> prime(bits / PRIMES, random))
                .limit(PRIMES)
                .toList();
        BigInteger modulus = primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
        return new Signer(
                "kid-of-" + name,
                modulus,
                primes.stream().map(prime -> Factor.of(prime, modulus)).toList());
    }

    /** The same key under another id. */
    public Signer named(String other) {
        return new Signer(other, modulus, factors);
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
        BigInteger order = factors.stream()
                .map(factor -> factor.prime().subtract(BigInteger.ONE))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateKeySpec(modulus, PUBLIC_EXPONENT.modInverse(order)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /**
     * Signs by RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.1); RS256 has the hash {@code SHA-256}.
     *
     * @param hash the name of a hash function
     */
    byte[] sign(String hash, String input) {
        BigInteger message = new BigInteger(1, encoded(hash, input));
        BigInteger signature = factors.stream()
                .map(factor -> message.modPow(factor.exponent(), factor.prime()).multiply(factor.coefficient()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return bytes(signature.mod(modulus), modulus.bitLength() / 8);
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 §9.2): 0, 1, many 255, 0, the prefix, the hash. */
    private byte[] encoded(String hash, String input) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance(hash).digest(input.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + hash, e);
        }
        byte[] prefix = HexFormat.of().parseHex("00" + PREFIXES.get(hash));
        byte[] encoded = new byte[modulus.bitLength() / 8];
        Arrays.fill(encoded, (byte) 0xFF);
        encoded[0] = 0;
        encoded[1] = 1;
        int end = encoded.length - digest.length;
        System.arraycopy(prefix, 0, encoded, end - prefix.length, prefix.length);
        System.arraycopy(digest, 0, encoded, end, digest.length);
        return encoded;
    }

    /** With the four highest bits set, so that the product of eight is as long as eight times one. */
    private static BigInteger prime(int bits, Random random) {
        BigInteger high = BigInteger.valueOf(15).shiftLeft(bits - 4);
        BigInteger prime = high.or(new BigInteger(bits - 4, random)).nextProbablePrime();
        boolean fits = prime.subtract(BigInteger.ONE).gcd(PUBLIC_EXPONENT).equals(BigInteger.ONE);
        return fits ? prime : prime(bits, random);
    }

    static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - count, fixed, length - count, count);
        return fixed;
    }
}
