package org.graphportal.settings.query;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Path and query of a call to Microsoft Graph, as people write them: with placeholders such as {@code {week-start}}, and
 * with blanks and quotation marks that no address may hold.
 *
 * @param template begins with a slash
 */
public record GraphPath(String template) {

    private static final int LONGEST = 2000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /**
     * Segments that neither are nor hide a dot, two dots or a slash: gateways and servers may undo an encoding. Nothing is
     * tried twice, so that a long path does not take the thread's stack with it.
     */
    private static final Pattern PATH = Pattern.compile(
            "(?:/(?!\\.{1,2}(?:/|$))(?:[^/?#\\\\%\\p{Cntrl}]++|%(?!2[EF]|5C|[01])\\p{XDigit}{2})++)++",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUERY = Pattern.compile("[^#\\\\\\p{Cntrl}]*");

    /** What may stand in an address as it is (RFC 3986 §3.3, §3.4), a percent sign where it encodes something. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.~!$&'()*+,;=:@/?-]|%(?=\\p{XDigit}{2})");

    /** Tells whether it leads to a place below Graph's root, and whether its placeholders are known. */
    public static boolean valid(String given) {
        if (given.length() > LONGEST) {
            return false;
        }
        String filled = fill(given, LocalDate.EPOCH);
        String[] parts = filled.split("\\?", 2);
        return filled.chars().noneMatch(c -> c == '{' || c == '}')
                && PATH.matcher(parts[0]).matches()
                && (parts.length == 1 || QUERY.matcher(parts[1]).matches());
    }

    /**
     * Returns the address.
     *
     * @param graphUrl root of Graph with a version
     * @param version {@code v1.0} or {@code beta}, in place of the root's
     * @param today the day that placeholders start from
     */
    public URI below(URI graphUrl, String version, LocalDate today) {
        return URI.create(graphUrl.resolve(version) + encoded(fill(template, today)));
    }

    /** Weeks begin on Monday (ISO 8601). Unknown placeholders stay as they are. */
    private static String fill(String template, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, LocalDate> days = Map.of(
                "today", today, "tomorrow", today.plusDays(1), "week-start", monday, "week-end", monday.plusWeeks(1));
        return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(day(found, days)));
    }

    private static String day(MatchResult found, Map<String, LocalDate> days) {
        LocalDate day = days.get(found.group(1));
        return day == null ? found.group() : day + "T00:00:00Z";
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        Matcher plain = PLAIN.matcher(text);
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String character = Character.toString(text.codePointAt(at));
            plain.region(at, text.length());
            if (plain.lookingAt()) {
                encoded.append(character);
            } else {
                for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(octet));
                }
            }
        }
        return encoded.toString();
    }
}
