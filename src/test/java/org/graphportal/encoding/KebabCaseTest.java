package org.graphportal.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class KebabCaseTest {

    private enum Answer {
        YES,
        MINE_TOO
    }

    @Test
    void words_are_small_and_have_hyphens_between_them() {
        assertThat(KebabCase.of(Answer.YES)).isEqualTo("yes");
        assertThat(KebabCase.of(Answer.MINE_TOO)).isEqualTo("mine-too");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void the_language_of_the_server_does_not_matter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(KebabCase.of(TimeUnit.MINUTES)).isEqualTo("minutes");
        } finally {
            Locale.setDefault(before);
        }
    }
}
