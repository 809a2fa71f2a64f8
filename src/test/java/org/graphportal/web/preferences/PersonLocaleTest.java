package org.graphportal.web.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.api.Test;

class PersonLocaleTest {

    @Test
    void the_first_language_of_the_browser_that_the_portal_speaks_is_used() {
        assertThat(locale(null, "fr,de-CH,en")).isEqualTo("de-CH");
        assertThat(locale(null, "en-GB,de")).isEqualTo("en-GB");
    }

    @Test
    void whoever_speaks_neither_language_gets_english() {
        assertThat(locale(null, "fr-CA,pl")).isEqualTo("en");
        assertThat(locale(null, "")).isEqualTo("en");
    }

    @Test
    void a_choice_counts_more_than_the_browser() {
        assertThat(locale("de", "en-US")).isEqualTo("de");
        assertThat(locale("en", "de-DE")).isEqualTo("en");
    }

    @Test
    void dates_stay_those_of_the_persons_country_when_the_language_was_chosen() {
        assertThat(locale("de", "en-US,de-AT")).isEqualTo("de-AT");
    }

    @Test
    void nothing_but_language_and_a_real_country_is_taken_over() {
        assertThat(locale(null, "de-Latn-DE-1996-x-secret")).isEqualTo("de-DE");
        assertThat(locale(null, "en-QX")).isEqualTo("en");
        assertThat(locale(null, "en-u-ca-buddhist")).isEqualTo("en");
    }

    private static String locale(String chosen, String acceptLanguage) {
        List<Locale> accepted = acceptLanguage.isEmpty()
                ? List.of()
                : LanguageRange.parse(acceptLanguage).stream()
                        .map(range -> Locale.forLanguageTag(range.getRange()))
                        .toList();
        return PersonLocale.locale(chosen, accepted).toLanguageTag();
    }
}
