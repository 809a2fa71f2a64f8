package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.graphportal.attacks.Dice.quoted;
import static org.graphportal.attacks.Kind.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Headers that lead a verifier astray, and JSON that two readers read differently. */
final class HeaderForgeries {

    private static final String[] SIGNATURES = {"rs256", "empty", "empty", "empty"};

    private HeaderForgeries() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(algorithms());
        kinds.addAll(types());
        kinds.addAll(keyIds());
        kinds.addAll(parameters());
        kinds.addAll(json());
        return kinds;
    }

    private static List<Kind> algorithms() {
        return List.of(
                header("alg none in any spelling", "alg", "alg", HeaderForgeries::none),
                ordered(
                        "alg of another family, honestly signed",
                        "alg",
                        dice -> "{\"signature\":\"%s\"}".formatted(dice.any("es256", "ps256", "rs384", "rs512"))),
                ordered(
                        "alg HS256 with something public",
                        "alg",
                        dice -> "{\"signature\":\"hs256-%s\"}"
                                .formatted(dice.any("client-secret", "public-key", "public-key-der", "empty-key"))),
                header("alg misspelt", "alg", "alg", dice -> quoted(dice.nearMiss("RS256"))),
                header("alg of another type", "alg", "alg", HeaderForgeries::noText),
                header("alg missing", "alg", "alg", dice -> "null"));
    }

    private static List<Kind> types() {
        return List.of(
                header(
                        "typ of another token",
                        "typ",
                        "typ",
                        dice -> quoted(dice.any(
                                "at+jwt",
                                "application/at+jwt",
                                "logout+jwt",
                                "secevent+jwt",
                                "JOSE",
                                "JWE",
                                "dpop+jwt"))),
                header("typ misspelt", "typ", "typ", dice -> quoted(dice.nearMiss("JWT"))),
                twice("typ of another type", "typ", "typ", HeaderForgeries::noText));
    }

    private static List<Kind> keyIds() {
        return List.of(
                header("kid nearly right", "kid", "kid", dice -> quoted(dice.nearMiss(Signer.TENANT.kid()))),
                ordered("kid of another key, honestly signed", "kid", dice -> "{\"signature\":\"unknown-key\"}"),
                header("kid with a path, a command or a query", "kid", "kid", dice -> quoted(injection(dice))),
                twice("kid of another type", "kid", "kid", HeaderForgeries::noText),
                header("kid missing with two keys", "kid", "kid", dice -> "null"),
                ordered(
                        "kid of the tenant's other key",
                        "signature",
                        dice -> "{\"header\":{\"kid\":%s}}".formatted(quoted(Signer.TENANT_OTHER.kid()))),
                twice("x5t of another type", "x5t", "x5t", HeaderForgeries::noText));
    }

    private static List<Kind> parameters() {
        return List.of(
                parameter("jwk", dice -> dice.any("\"${attacker-jwk}\"", "\"${signing-jwk}\"")),
                parameter("jku", dice -> quoted("https://" + dice.word(8) + ".example/keys")),
                parameter("x5u", dice -> quoted("https://" + dice.word(8) + ".example/certificate")),
                parameter("x5c", dice -> "[" + quoted(dice.word(40)) + "]"),
                parameter("crit", dice -> dice.any("[]", "[\"exp\"]", "[\"b64\"]", "\"exp\"", "[\"alg\"]")),
                parameter("b64", dice -> dice.any("false", "true", "\"false\"")),
                parameter("cty", dice -> dice.any("\"JWT\"", "\"jwt\"", "\"application/json\"")),
                parameter("zip", dice -> dice.any("\"DEF\"", "\"GZIP\"")),
                ordered(
                        "header with a parameter of no meaning",
                        "header",
                        dice -> order(dice, quoted(dice.nearMiss(dice.any("kid", "alg", "typ", "x5t"))), "\"x\"")));
    }

    private static List<Kind> json() {
        return List.of(
                written(
                        "header with a member twice",
                        (header, dice) -> text(BrokenJson.twice(
                                header,
                                dice.any("alg", "kid", "typ"),
                                dice.any("\"RS256\"", "\"none\"", "\"JWT\"", "null"),
                                dice))),
                written("header broken", BrokenJson::of),
                stated(
                        "claims with a member twice",
                        (claims, dice) -> text(BrokenJson.twice(
                                claims,
                                dice.any("iss", "aud", "sub", "oid", "tid", "exp"),
                                quoted(dice.word(9)),
                                dice))),
                stated(
                        "claims with a member twice deep inside",
                        (claims, dice) -> text(BrokenJson.twiceInside(claims, dice))),
                stated("claims broken", BrokenJson::of),
                stated("claims nested too deep", (claims, dice) -> text(BrokenJson.deep(claims, dice))));
    }

    /** Gives a header parameter another value, in a token that is well signed now and then; null removes it. */
    private static Kind header(String name, String refusedBy, String parameter, Function<Dice, String> json) {
        return ordered(name, refusedBy, dice -> order(dice, quoted(parameter), json.apply(dice)));
    }

    /** The same by way of a duplicate, for values that may be null. */
    private static Kind twice(String name, String refusedBy, String parameter, Function<Dice, String> json) {
        return ordered(
                name,
                refusedBy,
                dice -> "{\"header\":{\"%s\":null},\"duplicateHeader\":{\"%s\":%s}}"
                        .formatted(parameter, parameter, json.apply(dice)));
    }

    private static Kind parameter(String name, Function<Dice, String> json) {
        return header("header with " + name, "header", name, json);
    }

    private static Kind written(String name, BiFunction<String, Dice, byte[]> header) {
        return new Kind(name, Set.of("format"), (forge, dice) -> {
            byte[] text = header.apply(forge.header().toString(), dice);
            return new Kind.Forgery(
                    new String(text, UTF_8),
                    forge.signed(text, text(forge.claims().toString())));
        });
    }

    private static Kind stated(String name, BiFunction<String, Dice, byte[]> claims) {
        return new Kind(name, Set.of("format"), (forge, dice) -> {
            byte[] text = claims.apply(forge.claims().toString(), dice);
            return new Kind.Forgery(
                    new String(text, UTF_8), forge.signed(text(forge.header().toString()), text));
        });
    }

    private static String order(Dice dice, String parameter, String value) {
        return "{\"signature\":\"%s\",\"header\":{%s:%s}}".formatted(dice.any(SIGNATURES), parameter, value);
    }

    private static String none(Dice dice) {
        StringBuilder none = new StringBuilder();
        "none".chars().forEach(letter -> none.append((char) (dice.coin() ? letter : Character.toUpperCase(letter))));
        return quoted(dice.any("", " ") + none + dice.any("", " ", "\u0000", "e"));
    }

    private static String noText(Dice dice) {
        return dice.coin() ? dice.odd() : "[" + quoted(dice.any("RS256", "JWT", Signer.TENANT.kid())) + "]";
    }

    private static String injection(Dice dice) {
        String path = "../".repeat(dice.below(9)) + dice.any("dev/null", "etc/passwd", "proc/self/environ");
        String query = "' UNION SELECT '" + dice.word(6);
        return dice.any(path, "/" + path, "' OR '1'='1", query, "| sleep 9 #", "${jndi:x}", "\r\n\r\n", "");
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
