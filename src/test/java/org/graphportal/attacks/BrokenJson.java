package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Texts that some reader takes for the JSON object they were made of, and that are not JSON or not only that object. */
final class BrokenJson {

    private BrokenJson() {}

    /** Breaks the text of an object with at least one member. */
    static byte[] of(String object, Dice dice) {
        String inside = object.substring(1, object.length() - 1);
        return switch (dice.below(8)) {
            case 0 -> text(around(object, dice));
            case 1 -> text("{" + dice.any(inside + ",", "," + inside, inside + ",,\"a\":1", inside + ";") + "}");
            case 2 -> text("{" + odd(dice) + "," + inside + "}");
            case 3 -> text(object.substring(0, dice.below(object.length())));
            case 4 -> text(object.replaceFirst(":", dice.any("=", "", "::", " => ")));
            case 5 -> text(object.replaceFirst("\"", dice.any("'", "", "`", "\u201c")));
            case 6 -> object.getBytes(Charset.forName(dice.any("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "IBM1047")));
            default -> notUtf8(inside, dice);
        };
    }

    /** One of the members a second time: with the same value or another, spelt so or with an escape. */
    static String twice(String object, String name, String value, Dice dice) {
        String escaped = "\\u%04x%s".formatted((int) name.charAt(0), name.substring(1));
        String member = "\"%s\":%s".formatted(dice.coin() ? name : escaped, value);
        String inside = object.substring(1, object.length() - 1);
        return "{" + (dice.coin() ? member + "," + inside : inside + "," + member) + "}";
    }

    /** A member with an object in which a name stands twice, so deep that nobody looks there. */
    static String twiceInside(String object, Dice dice) {
        int depth = 1 + dice.below(20);
        String value = "{\"groups\":1,\"groups\":2}";
        String nested = "[".repeat(depth) + value + "]".repeat(depth);
        return object.substring(0, object.length() - 1) + ",\"_claim_names\":" + nested + "}";
    }

    /** A member that is nested so deep that a careless reader runs out of stack. */
    static String deep(String object, Dice dice) {
        int depth = 100 + dice.below(6_000);
        String opening = dice.any("[", "{\"a\":");
        String closing = opening.equals("[") ? "]" : "}";
        String nested = opening.repeat(depth) + "0" + closing.repeat(dice.coin() ? depth : 0);
        return object.substring(0, object.length() - 1) + ",\"deep\":" + nested + "}";
    }

    private static String around(String object, Dice dice) {
        return dice.any(
                object + object,
                object + dice.any(",", "}", "x", "\u0000", "//", "{}", "null"),
                dice.any("\ufeff", "x", ")]}',\n", "/**/", ";") + object,
                "[" + object + "]",
                Dice.quoted(object),
                dice.any("null", "true", "0", "\"\"", "[]", "", " "));
    }

    private static String odd(Dice dice) {
        return "\"odd\":"
                + dice.any(
                        "NaN",
                        "Infinity",
                        "undefined",
                        "01",
                        "+1",
                        "1.",
                        ".5",
                        "0x10",
                        "'a'",
                        "\"\\x41\"",
                        "\"\t\"",
                        "/*a*/1",
                        "TRUE");
    }

    /** Bytes that no UTF-8 text has: cut off, overlong, a surrogate, Latin-1. */
    private static byte[] notUtf8(String inside, Dice dice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text("{" + inside + ",\"name\":\"Zo"));
        bytes.writeBytes(dice.any(
                new byte[] {(byte) 0xC3},
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xEB},
                new byte[] {(byte) 0xFF}));
        bytes.writeBytes(text("\"}"));
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
