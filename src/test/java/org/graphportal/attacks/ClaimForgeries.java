package org.graphportal.attacks;

import static org.graphportal.attacks.Dice.quoted;
import static org.graphportal.attacks.Kind.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Claims that the tenant has signed and that are not for this sign-in. */
final class ClaimForgeries {

    private static final String OTHER_TENANT = "0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6";
    private static final List<String> REQUIRED = List.of("iss", "aud", "sub", "oid", "tid", "exp", "iat", "nonce");
    private static final List<String> TEXTS = List.of("iss", "aud", "azp", "sub", "oid", "tid", "nonce", "at_hash");
    private static final List<String> TIMES = List.of("exp", "iat", "nbf");

    private ClaimForgeries() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(parties());
        kinds.addAll(times());
        REQUIRED.forEach(claim ->
                kinds.add(ordered(claim + " missing", claim, dice -> "{\"claims\":{\"%s\":null}}".formatted(claim))));
        TEXTS.forEach(claim -> kinds.add(value(claim + " of another type", claim, dice -> noText(dice))));
        TIMES.forEach(claim -> kinds.add(value(claim + " of another type", claim, dice -> noTime(dice))));
        kinds.add(ordered("several claims wrong at once", Set.of(), ClaimForgeries::several));
        return kinds;
    }

    private static List<Kind> parties() {
        return List.of(
                value("iss nearly right", "iss", dice -> quoted(dice.nearMiss(Forge.ISSUER))),
                value(
                        "iss of another tenant",
                        "iss",
                        dice -> quoted(Forge.ISSUER.replace(
                                Forge.TENANT_ID, dice.any(OTHER_TENANT, "{tenantid}", "common", "", "*")))),
                value("aud nearly right", "aud", dice -> quoted(dice.nearMiss(Forge.CLIENT_ID))),
                ordered("aud of several", "aud", ClaimForgeries::audiences),
                value("azp nearly right", "azp", dice -> quoted(dice.nearMiss(Forge.CLIENT_ID))),
                value("tid nearly right", "tid", dice -> quoted(dice.nearMiss(Forge.TENANT_ID))),
                value("tid of another tenant", "tid", dice -> quoted(dice.any(OTHER_TENANT, "common", "consumers"))),
                value("sub that names nobody", "sub", dice -> quoted(nobody(dice))),
                value("oid that names nobody", "oid", dice -> quoted(nobody(dice))),
                value("nonce nearly right", "nonce", dice -> quoted(dice.nearMiss(Forge.NONCE))),
                value("nonce of another sign-in", "nonce", dice -> quoted(dice.word(12 + dice.below(40)))),
                value("at_hash of another access token", "at_hash", dice -> quoted(dice.word(dice.any(22, 43, 0)))),
                ordered(
                        "access token of our own API",
                        "nonce",
                        dice -> "{\"claims\":{\"nonce\":null,\"azp\":\"${client}\",\"scp\":%s}}"
                                .formatted(quoted(dice.word(9)))));
    }

    private static List<Kind> times() {
        return List.of(
                ordered(
                        "exp over",
                        "exp",
                        dice -> "{\"claims\":{\"exp\":%s,\"iat\":0}}".formatted(relative(-dice.between(60, 90_000)))),
                ordered("exp before iat", "exp", dice -> {
                    long iat = dice.between(-50, 60);
                    return "{\"claims\":{\"exp\":%s,\"iat\":%s}}"
                            .formatted(relative(iat - dice.between(0, iat + 59)), relative(iat));
                }),
                value(
                        "exp in milliseconds",
                        "exp",
                        dice -> String.valueOf(dice.between(1_700_000_000_000L, 4_000_000_000_000L))),
                value("iat ahead", "iat", dice -> relative(dice.between(61, 3599))),
                value(
                        "iat in milliseconds",
                        "iat",
                        dice -> String.valueOf(dice.between(1_700_000_000_000L, 4_000_000_000_000L))),
                value("nbf ahead", "nbf", dice -> relative(dice.between(61, 90_000))),
                value(
                        "nbf in milliseconds",
                        "nbf",
                        dice -> String.valueOf(dice.between(1_700_000_000_000L, 4_000_000_000_000L))));
    }

    /** Gives a claim another value; by way of a duplicate, so that the value can be null too. */
    static Kind value(String name, String claim, Function<Dice, String> json) {
        return ordered(
                name,
                claim,
                dice -> "{\"claims\":{\"%s\":null},\"duplicateClaims\":{\"%s\":%s}}"
                        .formatted(claim, claim, json.apply(dice)));
    }

    private static String relative(long seconds) {
        return "\"${now%+d}\"".formatted(seconds);
    }

    static String noText(Dice dice) {
        String text = quoted(dice.word(8));
        return dice.coin()
                ? dice.odd()
                : dice.any("[%s,%s]", "{\"value\":%s,\"other\":%s}", "[[%s],%s]")
                        .formatted(text, text);
    }

    private static String noTime(Dice dice) {
        String later = String.valueOf(dice.between(1_700_000_000, 9_999_999_999L));
        return dice.coin()
                ? dice.odd()
                : dice.any("\"%s\"", "-%s", "%s.5", "%s.0", "%se1", "%se-1", "[%s]", "{\"at\":%s}", "%s0000000000000")
                        .formatted(later);
    }

    private static String nobody(Dice dice) {
        String blank = dice.any("", " ", "\t", "\u00a0", "\u0000");
        String odd = dice.word(5) + dice.any(" ", "\n", "\r\n", "ł", "字", "\u202e", "\u007f") + dice.word(5);
        return dice.any(blank, odd, dice.word(256 + dice.below(300)));
    }

    private static String audiences(Dice dice) {
        List<String> audiences = new ArrayList<>();
        for (int more = 1 + dice.below(4); more > 0; more--) {
            audiences.add(quoted(dice.coin() ? dice.word(20) : Forge.CLIENT_ID));
        }
        audiences.add(dice.below(audiences.size() + 1), quoted(Forge.CLIENT_ID));
        String authorized = dice.coin() ? ",\"azp\":\"${client}\"" : "";
        return "{\"claims\":{\"aud\":[%s]%s}}".formatted(String.join(",", audiences), authorized);
    }

    private static String several(Dice dice) {
        List<String> members = new ArrayList<>();
        TEXTS.stream()
                .filter(claim -> dice.below(3) == 0)
                .forEach(claim ->
                        members.add("\"%s\":%s".formatted(claim, dice.coin() ? noText(dice) : quoted(nobody(dice)))));
        TIMES.stream()
                .filter(claim -> dice.below(3) == 0)
                .forEach(claim ->
                        members.add("\"%s\":%s".formatted(claim, dice.coin() ? noTime(dice) : "4102444800000")));
        members.add("\"nonce\":%s".formatted(quoted(dice.word(10))));
        return "{\"claims\":{%s}}".formatted(String.join(",", members));
    }
}
