package org.graphportal.standin.graph.mailbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;

/**
 * The time zone of a calendar's dates.
 *
 * @param name as the caller wrote it: one of Windows, or one of IANA
 * @param preferred whether the caller asked for it
 */
record OutlookZone(String name, ZoneId id, boolean preferred) {

    private static final DateTimeFormatter SEVEN_DIGITS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");
    private static final Pattern PREFERENCE = Pattern.compile("(?i)outlook\\.timezone\\s*=\\s*\"([^\"]+)\"");

    /** Some of Windows' names for time zones, which Outlook prefers. */
    private static final Map<String, String> WINDOWS = Map.of(
            "W. Europe Standard Time", "Europe/Berlin",
            "GMT Standard Time", "Europe/London",
            "Central European Standard Time", "Europe/Warsaw",
            "Eastern Standard Time", "America/New_York",
            "Pacific Standard Time", "America/Los_Angeles",
            "Tokyo Standard Time", "Asia/Tokyo",
            "India Standard Time", "Asia/Kolkata");

    /**
     * The zone that the header {@code Prefer} names, else UTC.
     *
     * @throws GraphRefused if there is no such zone
     */
    static OutlookZone of(Call call) {
        Matcher preference = PREFERENCE.matcher(call.header("Prefer").orElse(""));
        if (!preference.find()) {
            return new OutlookZone("UTC", ZoneOffset.UTC, false);
        }
        String name = preference.group(1);
        try {
            return new OutlookZone(name, ZoneId.of(WINDOWS.getOrDefault(name, name)), true);
        } catch (DateTimeException e) {
            throw new GraphRefused(
                    400, "TimeZoneNotSupportedException", "A valid TimeZone value must be specified: '" + name + "'.");
        }
    }

    /** A time in this zone, as Outlook writes it: seven digits after the second, no offset, the zone beside it. */
    JsonObject write(LocalDateTime utc) {
        LocalDateTime there = utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(id).toLocalDateTime();
        return Json.createObjectBuilder()
                .add("dateTime", SEVEN_DIGITS.format(there))
                .add("timeZone", name)
                .build();
    }

    /** Says in the answer that the wish was granted (RFC 7240 §3). */
    Answer applied(Answer answer) {
        return preferred ? answer.withHeader("Preference-Applied", "outlook.timezone=\"" + name + "\"") : answer;
    }
}
