package org.graphportal.settings;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When Entra ID will stop taking the client secret, or the certificate in its place. Nothing of it stands in the way of
 * signing in.
 *
 * @param key the setting that has to be renewed then
 * @param date the first day on which it may not be taken any more, null when nobody has said
 * @param settings the setting that says so, as it was found
 */
public record CredentialEnd(String key, LocalDate date, List<Setting> settings) {

    /** How long before the end somebody has to know. */
    public static final Period NOTICE = Period.ofDays(30);

    /** Tells whether the end has come, or will in the next thirty days. */
    public boolean near(LocalDate today) {
        return date != null && !today.isBefore(date.minus(NOTICE));
    }

    /** Returns the days that are left, negative when the end has passed. */
    public long daysFrom(LocalDate today) {
        return ChronoUnit.DAYS.between(today, date);
    }

    /** Returns the settings that have to be mended. */
    public List<Setting> problems() {
        return settings.stream().filter(setting -> !setting.usable()).toList();
    }
}
