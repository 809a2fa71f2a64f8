package org.graphportal.graph.problem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Retry-After} (RFC 9110 §10.2.3) in the forms in which Graph sends it: seconds, decimals too, or a date. */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?");

    private RetryAfter() {}

    /**
     * Returns how long to wait.
     *
     * @param header the header's value, null when there is none
     * @return empty when there is none or it makes no sense; zero for a moment that has passed
     */
    public static Optional<Duration> of(String header, Instant now) {
        String value = header == null ? "" : header.trim();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000)));
        }
        try {
            Instant moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(
                    Duration.ofMillis(Math.max(0, Duration.between(now, moment).toMillis())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
