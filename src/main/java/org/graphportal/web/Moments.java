package org.graphportal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Writes moments as people read them, for {@code includes/moment.xhtml}. The server does not know the person's time zone
 * and names UTC; where there is JavaScript, it puts the local time in its place and lets the distance tick.
 */
@Named
@ApplicationScoped
public class Moments {

    /** Returns date and time in the person's locale, in UTC. */
    public String text(Instant moment) {
        return text(moment, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** Returns the moment for machines, to the second. */
    public String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns how far away it is, such as {@code in 58 minutes}. */
    public String distance(Instant moment) {
        FacesContext context = FacesContext.getCurrentInstance();
        return distance(
                Duration.between(Instant.now(), moment),
                context.getApplication().getResourceBundle(context, "msg"),
                context.getViewRoot().getLocale());
    }

    static String text(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + " UTC";
    }

    /** Counts days from two days on, hours from two hours, minutes from one minute, below that seconds; so does portal.js. */
    static String distance(Duration ahead, ResourceBundle texts, Locale locale) {
        Duration absolute = ahead.abs();
        String unit = absolute.toDays() >= 2
                ? "days"
                : absolute.toHours() >= 2 ? "hours" : absolute.toMinutes() >= 1 ? "minutes" : "seconds";
        long count = switch (unit) {
            case "days" -> absolute.toDays();
            case "hours" -> absolute.toHours();
            case "minutes" -> absolute.toMinutes();
            default -> absolute.toSeconds();
        };
        String direction = ahead.isNegative() ? "past" : "future";
        String pattern = texts.getString("moment." + direction + "." + unit);
        return new MessageFormat(pattern, locale).format(new Object[] {count});
    }
}
