package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.graphportal.attacks.Kind.ordered;
import static org.graphportal.attacks.Kind.respelt;

import java.util.List;
import java.util.Set;

/** Good tokens spelt in another way, damaged on the way, or replaced by something else. */
final class SpellingForgeries {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private SpellingForgeries() {}

    static List<Kind> kinds() {
        return List.of(
                respelt(
                        "base64 with padding",
                        "format",
                        (token, dice) -> inPart(token, dice, part -> part + dice.any("=", "==", "===", "%3D"))),
                respelt(
                        "base64 of the other alphabet",
                        "format",
                        (token, dice) -> token.replace('-', '+').replace('_', '/') + dice.any("", "+", "/")),
                respelt("base64 with stray bits", "format", SpellingForgeries::strayBits),
                respelt(
                        "base64 with an impossible length",
                        "format",
                        (token, dice) -> inPart(token, dice, part -> part.substring(0, part.length() / 4 * 4) + "A")),
                respelt(
                        "base64 with something between",
                        "format",
                        (token, dice) -> insert(
                                token,
                                dice.any(" ", "\n", "\r\n", "\t", "\u0000", "*", "%", "~", "\u200b", "ł", "Ａ", ","),
                                dice)),
                respelt("parts missing", "format", SpellingForgeries::fewerParts),
                respelt("parts too many", "format", SpellingForgeries::moreParts),
                respelt("parts empty", Set.of("format", "signature"), SpellingForgeries::emptyPart),
                respelt("parts in another order", Set.of("format", "header"), SpellingForgeries::otherOrder),
                respelt(
                        "token with something around",
                        "format",
                        (token, dice) -> dice.any(
                                "Bearer " + token,
                                "\"" + token + "\"",
                                " " + token,
                                token + " ",
                                token + "\n",
                                "\ufeff" + token,
                                "[" + token + "]")),
                respelt("two tokens", "format", (token, dice) -> token + dice.any("", ".", " ", ",") + token),
                respelt("characters replaced", Set.of(), SpellingForgeries::replaced),
                respelt("characters removed", Set.of(), SpellingForgeries::removed),
                respelt(
                        "characters added",
                        Set.of(),
                        (token, dice) -> insert(token, dice.word(1 + dice.below(3)), dice)),
                respelt("pieces exchanged", Set.of(), SpellingForgeries::exchanged),
                respelt(
                        "token cut",
                        Set.of("format", "signature"),
                        (token, dice) -> token.substring(0, dice.below(token.length()))),
                respelt("letters in another case", Set.of(), (token, dice) -> otherCase(token, dice)),
                respelt(
                        "no token at all",
                        "format",
                        (token, dice) -> dice.any(
                                dice.word(dice.below(900)),
                                "",
                                "null",
                                "{}",
                                "undefined",
                                new String(dice.bytes(90), UTF_8))),
                respelt(
                        "parts by chance",
                        "format",
                        (token, dice) -> dice.word(4 + 4 * dice.below(9)) + "." + dice.word(4 * dice.below(90)) + "."
                                + dice.word(344)),
                respelt(
                        "token too long",
                        "size",
                        (token, dice) -> insert(token, "A".repeat(65_536 + dice.below(90_000)), dice)),
                ordered("claims too long", "size", dice -> "{\"padding\":%d}".formatted(49_200 + dice.below(200_000))),
                ordered("JSON serialization", "format", dice -> "{\"form\":\"json\"}"),
                ordered("encrypted around unsigned claims", "format", dice -> "{\"form\":\"encrypted\"}"),
                ordered("nested", "format", dice -> "{\"form\":\"nested\"}"),
                ordered("nested and says so", "header", dice -> "{\"form\":\"nested\",\"header\":{\"cty\":\"JWT\"}}"));
    }

    /** What is done to one part of a token. */
    private interface Change {
        String apply(String part);
    }

    private static String inPart(String token, Dice dice, Change change) {
        String[] parts = token.split("\\.");
        int which = dice.below(3);
        parts[which] = change.apply(parts[which]);
        return String.join(".", parts);
    }

    /** The last letter of a part holds bits beyond the last byte unless the part is a multiple of four letters. */
    private static String strayBits(String token, Dice dice) {
        String[] parts = token.split("\\.");
        int which = dice.below(3);
        which = parts[which].length() % 4 == 0 ? 2 : which;
        String part = parts[which];
        int stray = part.length() % 4 == 2 ? 15 : 3;
        int last = ALPHABET.indexOf(part.charAt(part.length() - 1)) | 1 + dice.below(stray);
        parts[which] = part.substring(0, part.length() - 1) + ALPHABET.charAt(last);
        return String.join(".", parts);
    }

    private static String insert(String token, String text, Dice dice) {
        int at = dice.below(token.length() + 1);
        return token.substring(0, at) + text + token.substring(at);
    }

    private static String fewerParts(String token, Dice dice) {
        String[] parts = token.split("\\.");
        return dice.any(
                parts[0], parts[1], parts[0] + "." + parts[1], parts[1] + "." + parts[2], parts[0] + "." + parts[2]);
    }

    private static String moreParts(String token, Dice dice) {
        return dice.any(
                "." + token, token + ".", token.replaceFirst("\\.", ".."), token + "." + dice.word(8), token + "....");
    }

    private static String emptyPart(String token, Dice dice) {
        String[] parts = token.split("\\.");
        return dice.any("." + parts[1] + "." + parts[2], parts[0] + "." + parts[1] + ".", "..", ".." + parts[2]);
    }

    private static String otherOrder(String token, Dice dice) {
        String[] parts = token.split("\\.");
        return dice.any(
                parts[1] + "." + parts[2] + "." + parts[0],
                parts[2] + "." + parts[1] + "." + parts[0],
                parts[2] + "." + parts[0] + "." + parts[1]);
    }

    private static String replaced(String token, Dice dice) {
        StringBuilder replaced = new StringBuilder(token);
        while (replaced.toString().equals(token)) {
            for (int more = 1 + dice.below(4); more > 0; more--) {
                replaced.setCharAt(dice.below(token.length()), ALPHABET.charAt(dice.below(64)));
            }
        }
        return replaced.toString();
    }

    private static String removed(String token, Dice dice) {
        int from = dice.below(token.length());
        int to = Math.min(token.length(), from + 1 + dice.below(8));
        return token.substring(0, from) + token.substring(to);
    }

    private static String exchanged(String token, Dice dice) {
        String exchanged = token;
        while (exchanged.equals(token)) {
            int at = 1 + dice.below(token.length() - 1);
            int end = at + dice.below(token.length() - at);
            exchanged = token.substring(at, end) + token.substring(0, at) + token.substring(end);
        }
        return exchanged;
    }

    private static String otherCase(String token, Dice dice) {
        String changed = token;
        while (changed.equals(token)) {
            int at = dice.below(token.length());
            char letter = token.charAt(at);
            char other = Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
            changed = token.substring(0, at) + other + token.substring(at + 1);
        }
        return changed;
    }
}
