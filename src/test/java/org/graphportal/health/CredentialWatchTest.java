package org.graphportal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.Test;

class CredentialWatchTest {

    @Test
    void what_has_ended_is_not_said_to_end_in_some_days() {
        assertThat(said("2026-11-01", -20))
                .startsWith("a-key ended on 2026-11-01:")
                .doesNotContain("-20");
        assertThat(said("2026-11-21", 0)).startsWith("a-key ends on 2026-11-21, in 0 days:");
    }

    private static String said(String date, long days) {
        return MessageFormat.format(CredentialWatch.words(days), "a-key", date, days);
    }
}
