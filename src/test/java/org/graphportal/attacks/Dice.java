package org.graphportal.attacks;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Chance that is the same in each run.
 *
 * @param random seeded
 */
record Dice(Random random) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    /** A number from 0 up to a bound that is not reached. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    long between(long least, long most) {
        return least + (long) (random.nextDouble() * (most - least + 1));
    }

    boolean coin() {
        return random.nextBoolean();
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T any(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Letters and digits of base64url. */
    String word(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A text that is nearly another one, and never the same. */
    String nearMiss(String text) {
        String missed = text;
        while (missed.equals(text)) {
            missed = changed(text);
        }
        return missed;
    }

    /** A JSON value of a type that no claim and no header parameter has that is checked. */
    String odd() {
        return any("null", "true", "false", "{}", "[]", "[[]]", "{\"\":\"\"}", "0.5", "-0.0", "-1e-7", "1E400");
    }

    /** A text as JSON. */
    static String quoted(String text) {
        return Forge.JSON.createValue(text).toString();
    }

    private String changed(String text) {
        int at = below(text.length());
        String head = text.substring(0, at);
        String tail = text.substring(at);
        return switch (below(12)) {
            case 0 -> head + word(1) + tail.substring(1);
            case 1 -> head + tail.substring(1);
            case 2 -> head + word(1) + tail;
            case 3 -> head + tail.substring(0, 1).toUpperCase(Locale.ROOT) + tail.substring(1);
            case 4 -> text.toUpperCase(Locale.ROOT);
            case 5 -> text + any("/", " ", ".", "\n", "\t", "\u0000", "#", "?", "\u200b", text);
            case 6 -> any("/", " ", "\ufeff", "\n", "\u0000", word(3) + "/") + text;
            case 7 -> tail + head;
            case 8 -> head + "%" + Integer.toHexString(tail.charAt(0)) + tail.substring(1);
            case 9 -> head + (char) (tail.charAt(0) + 0xFEE0) + tail.substring(1);
            case 10 -> head;
            default -> head + any(" ", "\u00ad", "\u202e", "\u0301", "\\", "*") + tail;
        };
    }
}
