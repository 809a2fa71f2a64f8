package org.graphportal.attacks;

import static org.graphportal.attacks.ClaimForgeries.noText;
import static org.graphportal.attacks.ClaimForgeries.value;
import static org.graphportal.attacks.Dice.quoted;
import static org.graphportal.attacks.Kind.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Claims that the tenant has signed and that open no API, or not this one; whatever else is wrong with an ID token too. */
final class AccessForgeries {

    /** What a sign-in needs and the API does not. */
    private static final Set<String> OF_ID_TOKENS_ONLY =
            Set.of("nonce missing", "access token of our own API", "azp nearly right", "azp of another type");

    private AccessForgeries() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(ClaimForgeries.kinds());
        kinds.removeIf(kind -> OF_ID_TOKENS_ONLY.contains(kind.name()));
        kinds.addAll(versions());
        kinds.addAll(clients());
        kinds.addAll(permissions());
        return kinds;
    }

    private static List<Kind> versions() {
        return List.of(
                value("ver of neither version", "ver", dice -> quoted(dice.any("1", "2", "3.0", "2.0 ", "", "1.00"))),
                value("ver of another type", "ver", dice -> dice.coin() ? dice.odd() : dice.any("1.0", "2.0", "2")),
                ordered("ver missing", "ver", dice -> "{\"claims\":{\"ver\":null}}"),
                shaped("version 1.0 that says 2.0", Shape.ACCESS_1, "iss", dice -> "{\"claims\":{\"ver\":\"2.0\"}}"),
                shaped("version 2.0 that says 1.0", Shape.ACCESS_2, "iss", dice -> "{\"claims\":{\"ver\":\"1.0\"}}"),
                shaped(
                        "version 2.0 with the audience of 1.0",
                        Shape.ACCESS_2,
                        "aud",
                        dice -> "{\"claims\":{\"aud\":\"%s\"}}".formatted(Forge.API)),
                shaped(
                        "version 1.0 for another API",
                        Shape.ACCESS_1,
                        "aud",
                        dice -> "{\"claims\":{\"aud\":%s}}"
                                .formatted(quoted(
                                        dice.coin() ? dice.nearMiss(Forge.API) : "https://graph.microsoft.com"))),
                shaped(
                        "version 1.0 of another issuer",
                        Shape.ACCESS_1,
                        "iss",
                        dice -> "{\"claims\":{\"iss\":%s}}".formatted(quoted(dice.nearMiss(Forge.V1_ISSUER)))));
    }

    private static List<Kind> clients() {
        return List.of(
                value("azp of an application that may not call", "azp", dice -> quoted(dice.word(36))),
                value("azp nearly right", "azp", dice -> quoted(dice.nearMiss(Forge.CLIENT_ID))),
                value("azp of another type", "azp", dice -> noText(dice)),
                ordered("azp missing", "azp", dice -> "{\"claims\":{\"azp\":null}}"),
                shaped("appid missing", Shape.ACCESS_1, "appid", dice -> "{\"claims\":{\"appid\":null}}"),
                shaped(
                        "appid of an application that may not call",
                        Shape.ACCESS_1,
                        "azp",
                        dice -> "{\"claims\":{\"appid\":%s}}".formatted(quoted(dice.word(36)))),
                value("appid in version 2.0", "appid", dice -> quoted(Forge.CLIENT_ID)),
                shaped("azp in version 1.0", Shape.ACCESS_1, "azp", dice -> "{\"claims\":{\"azp\":\"${client}\"}}"));
    }

    private static List<Kind> permissions() {
        return List.of(
                ordered("scp missing", "scp", dice -> "{\"claims\":{\"scp\":null}}"),
                value(
                        "scp that is no words",
                        "scp",
                        dice -> quoted(dice.any("", " ", "a  b", " a", "a ", "a\tb", "ł"))),
                value("scp of another type", "scp", dice -> noText(dice)),
                value("roles of another type", "roles", dice -> noRoles(dice)),
                shaped(
                        "application without roles",
                        Shape.APPLICATION_2,
                        "roles",
                        dice -> "{\"claims\":{\"roles\":null}}"),
                shaped(
                        "application with an empty list of roles",
                        Shape.APPLICATION_1,
                        "roles",
                        dice -> "{\"claims\":{\"roles\":[]}}"),
                shaped(
                        "application whose sub is another's",
                        Shape.APPLICATION_2,
                        "scp",
                        dice -> "{\"claims\":{\"sub\":%s}}".formatted(quoted(dice.word(43)))),
                shaped("an ID token", Shape.ID_TOKEN, "azp", dice -> "{}"),
                shaped(
                        "an ID token that names its application",
                        Shape.ID_TOKEN,
                        "nonce",
                        dice -> "{\"claims\":{\"azp\":\"${client}\",\"scp\":%s}}".formatted(quoted(dice.word(9)))),
                shaped(
                        "a token for Graph",
                        Shape.ACCESS_1,
                        "aud",
                        dice -> "{\"claims\":{\"aud\":%s,\"scp\":\"User.Read\"}}"
                                .formatted(quoted(dice.any(
                                        "00000003-0000-0000-c000-000000000000", "https://graph.microsoft.com")))),
                shaped(
                        "a token for Graph with its nonce",
                        Shape.ACCESS_1,
                        "header",
                        dice -> "{\"header\":{\"nonce\":%s}}".formatted(quoted(dice.word(32)))));
    }

    private static String noRoles(Dice dice) {
        return dice.any("null", "true", "{}", "1", "\"Admin\"", "\"\"", "[1]", "[\"Admin\",null]", "[[\"Admin\"]]");
    }

    /** A kind that starts from a token of another shape. */
    private static Kind shaped(String name, Shape shape, String refusedBy, Function<Dice, String> order) {
        return new Kind(name, Set.of(refusedBy), (forge, dice) -> {
            String mutation = order.apply(dice);
            return new Kind.Forgery(mutation, forge.of(shape).token(mutation));
        });
    }
}
