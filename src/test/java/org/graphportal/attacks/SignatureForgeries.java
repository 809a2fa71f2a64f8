package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.graphportal.attacks.Kind.ordered;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Signatures that the tenant's key has not made over this very token. */
final class SignatureForgeries {

    private SignatureForgeries() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (String other : List.of(
                "other-key-same-kid", "es256", "ps256", "rs384", "rs512", "hs256-public-key", "hs256-client-secret")) {
            kinds.add(ordered(
                    "RS256 in name, " + other + " in deed",
                    "signature",
                    dice -> "{\"signature\":\"%s\",\"header\":{\"alg\":\"RS256\"}}".formatted(other)));
        }
        kinds.addAll(bytes());
        kinds.addAll(numbers());
        kinds.addAll(inputs());
        return kinds;
    }

    private static List<Kind> bytes() {
        return List.of(
                changed("signature with flipped bits", SignatureForgeries::flipped),
                changed("signature cut", (signature, dice) -> Arrays.copyOf(signature, dice.below(signature.length))),
                changed(
                        "signature prolonged",
                        (signature, dice) -> Arrays.copyOf(signature, signature.length + 1 + dice.below(300))),
                changed("signature shifted", SignatureForgeries::shifted),
                changed("signature of one byte value", SignatureForgeries::filled),
                changed("signature by chance", (signature, dice) -> dice.bytes(dice.any(256, 256, 255, 257, 64, 1))));
    }

    private static List<Kind> numbers() {
        return List.of(
                number(
                        "signature plus the modulus",
                        (s, n, dice) -> s.add(n.multiply(BigInteger.valueOf(1 + dice.below(9))))),
                number(
                        "modulus minus the signature",
                        (s, n, dice) -> n.subtract(s).subtract(BigInteger.valueOf(dice.below(2)))),
                number(
                        "signature of a special number",
                        (s, n, dice) -> dice.any(
                                BigInteger.ZERO,
                                BigInteger.ONE,
                                BigInteger.TWO,
                                n,
                                n.subtract(BigInteger.ONE),
                                n.add(BigInteger.ONE))));
    }

    private static List<Kind> inputs() {
        return List.of(
                new Kind("claims changed after signing", Set.of("signature"), SignatureForgeries::changedAfterwards),
                over("signature over the claims only", (parts, dice) -> parts[1]),
                over("signature over decoded text", (parts, dice) -> decoded(parts[0]) + "." + decoded(parts[1])),
                over(
                        "signature over a little more or less",
                        (parts, dice) -> dice.any(
                                parts[0] + "." + parts[1] + dice.any(".", "\n", " ", "="),
                                parts[0] + parts[1],
                                parts[1] + "." + parts[0])),
                new Kind("signature by another hash", Set.of("signature"), (forge, dice) -> {
                    String hash = dice.any("SHA-1", "MD5", "SHA-384", "SHA-512");
                    String input = input(forge.good());
                    return forgery(hash, input, forge.tenant().sign(hash, input));
                }));
    }

    private static Kind.Forgery changedAfterwards(Forge forge, Dice dice) {
        String[] good = forge.good().split("\\.");
        String order = "{\"signature\":\"empty\",\"claims\":{\"oid\":%s}}".formatted(Dice.quoted(dice.word(20)));
        String[] other = forge.token(order).split("\\.");
        return new Kind.Forgery(order, good[0] + "." + other[1] + "." + good[2]);
    }

    private static Kind changed(String name, BiFunction<byte[], Dice, byte[]> change) {
        return new Kind(name, Set.of("signature"), (forge, dice) -> {
            String input = input(forge.good());
            byte[] signature = change.apply(signature(forge.good()), dice);
            return forgery(signature.length + " bytes", input, signature);
        });
    }

    /** What is done to the signature as a number. */
    private interface Arithmetic {
        BigInteger apply(BigInteger signature, BigInteger modulus, Dice dice);
    }

    private static Kind number(String name, Arithmetic arithmetic) {
        return new Kind(name, Set.of("signature"), (forge, dice) -> {
            String input = input(forge.good());
            BigInteger signature = new BigInteger(1, signature(forge.good()));
            BigInteger modulus = forge.tenant().modulus();
            byte[] number = arithmetic.apply(signature, modulus, dice).toByteArray();
            int length = Math.max(number.length, dice.any(256, 257));
            byte[] padded = new byte[length];
            System.arraycopy(number, 0, padded, length - number.length, number.length);
            boolean sign = length == 257 && padded[0] == 0 && dice.coin();
            return forgery(length + " bytes", input, sign ? Arrays.copyOfRange(padded, 1, length) : padded);
        });
    }

    private static Kind over(String name, BiFunction<String[], Dice, String> signed) {
        return new Kind(name, Set.of("signature"), (forge, dice) -> {
            String input = input(forge.good());
            String other = signed.apply(input.split("\\."), dice);
            return forgery(other, input, forge.tenant().sign("SHA-256", other));
        });
    }

    private static Kind.Forgery forgery(String mutation, String input, byte[] signature) {
        return new Kind.Forgery(mutation, input + "." + Forge.base64(signature));
    }

    private static String input(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    private static byte[] signature(String token) {
        return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8).replaceAll("[^ -~]", "?");
    }

    private static byte[] flipped(byte[] signature, Dice dice) {
        byte[] flipped = signature.clone();
        int first = dice.below(flipped.length);
        flipped[first] ^= (byte) (1 << dice.below(8));
        for (int more = dice.below(4); more > 0; more--) {
            int at = dice.below(flipped.length);
            flipped[at] ^= at == first ? 0 : (byte) (1 << dice.below(8));
        }
        return flipped;
    }

    private static byte[] shifted(byte[] signature, Dice dice) {
        int by = 1 + dice.below(signature.length - 1);
        byte[] shifted = new byte[signature.length];
        System.arraycopy(signature, 0, shifted, by, signature.length - by);
        System.arraycopy(signature, signature.length - by, shifted, 0, dice.coin() ? by : 0);
        return shifted;
    }

    private static byte[] filled(byte[] signature, Dice dice) {
        byte[] filled = new byte[signature.length];
        Arrays.fill(filled, dice.any((byte) 0, (byte) 1, (byte) 0xFF, (byte) dice.below(256)));
        return filled;
    }
}
