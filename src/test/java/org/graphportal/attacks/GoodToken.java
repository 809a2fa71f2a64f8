package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A token that has to be accepted, in one of the many ways in which it can be written.
 *
 * @param needsOneKey whether it does not say which key has signed it, so that there may be but one
 */
public record GoodToken(String token, boolean needsOneKey) {

    static GoodToken of(Forge forge, Dice dice) {
        boolean silent = dice.below(4) == 0;
        Forge signing = silent || dice.coin()
                ? forge
                : new Forge(forge.now(), Signer.TENANT_OTHER, forge.noise(), forge.shape());
        List<Map.Entry<String, String>> header = new ArrayList<>(List.of(Map.entry("alg", "\"RS256\"")));
        header.addAll(
                silent
                        ? List.of()
                        : List.of(Map.entry("kid", Dice.quoted(signing.tenant().kid()))));
        header.addAll(dice.coin() ? List.of(Map.entry("typ", "\"JWT\"")) : List.of());
        header.addAll(dice.coin() ? List.of(Map.entry("x5t", Dice.quoted(dice.word(27)))) : List.of());
        String written = written(header, dice);
        return new GoodToken(
                signing.signed(
                        written.getBytes(UTF_8),
                        written(claims(signing, dice), dice).getBytes(UTF_8)),
                silent);
    }

    private static List<Map.Entry<String, String>> claims(Forge forge, Dice dice) {
        long now = forge.now().getEpochSecond();
        JsonObject good = forge.claims();
        List<Map.Entry<String, String>> claims = new ArrayList<>();
        good.forEach((name, value) -> claims.add(Map.entry(name, value.toString())));
        replace(claims, "aud", dice.any("[\"%s\"]", "\"%s\"").formatted(Forge.CLIENT_ID), dice);
        replace(claims, "iat", String.valueOf(dice.between(now - 86_400, now - 120)), dice);
        replace(claims, "exp", String.valueOf(dice.between(now - 59, now + 86_400)), dice);
        replace(claims, "nbf", String.valueOf(dice.between(now - 300, now + 60)), dice);
        if (forge.shape() == Shape.ID_TOKEN) {
            claims.addAll(dice.coin() ? List.of(Map.entry("azp", Dice.quoted(Forge.CLIENT_ID))) : List.of());
            claims.addAll(dice.coin() ? List.of(Map.entry("at_hash", Dice.quoted(accessTokenHash()))) : List.of());
        } else if (!forge.shape().isOfApplication()) {
            replace(claims, "scp", dice.any("\"access_as_user\"", "\"Mail.Read access_as_user a\""), dice);
        }
        claims.addAll(dice.coin() ? List.of(Map.entry("groups", groups(dice))) : List.of());
        claims.addAll(dice.coin() ? List.of(Map.entry("_claim_names", "{\"groups\":\"src1\"}")) : List.of());
        claims.removeIf(claim -> claim.getKey().equals("nbf") && dice.below(4) == 0);
        return claims;
    }

    private static void replace(List<Map.Entry<String, String>> claims, String name, String value, Dice dice) {
        if (dice.coin()) {
            claims.removeIf(claim -> claim.getKey().equals(name));
            claims.add(Map.entry(name, value));
        }
    }

    /** The members in any order, with white space between them, and now and then an escape that says the same. */
    private static String written(List<Map.Entry<String, String>> members, Dice dice) {
        Collections.shuffle(members, dice.random());
        StringBuilder json = new StringBuilder(dice.any("", " ", "\n")).append('{');
        for (Map.Entry<String, String> member : members) {
            json.append(json.indexOf(":") < 0 ? "" : ",")
                    .append(dice.any("", " ", "\r\n\t"))
                    .append(name(member.getKey(), dice))
                    .append(dice.any(":", " : "))
                    .append(member.getValue());
        }
        return json.append(dice.any("", " ", "\n"))
                .append('}')
                .append(dice.any("", " ", "\n"))
                .toString();
    }

    private static String name(String name, Dice dice) {
        int at = dice.below(name.length());
        return dice.below(5) == 0
                ? "\"%s\\u%04X%s\"".formatted(name.substring(0, at), (int) name.charAt(at), name.substring(at + 1))
                : "\"" + name + "\"";
    }

    private static String groups(Dice dice) {
        List<String> groups = new ArrayList<>();
        for (int more = dice.below(200); more > 0; more--) {
            groups.add(Dice.quoted(dice.word(36)));
        }
        return groups.toString();
    }

    private static String accessTokenHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Forge.ACCESS_TOKEN.getBytes(US_ASCII));
            return Forge.base64(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
