package org.graphportal.settings.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.graphportal.settings.AccountRules;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators say about changes of accounts. */
class AccountRulesReaderTest {

    @Test
    void what_is_said_counts() {
        AccountRules rules = read(Map.of(
                "accounts.fresh-sign-in-above", "5",
                "accounts.fresh-sign-in-within", "PT1M",
                "accounts.undo-within", "PT2H",
                "accounts.end-sessions", "true"));

        assertThat(rules.freshSignInAbove()).isEqualTo(5);
        assertThat(rules.freshSignInWithin()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rules.undoWithin()).isEqualTo(Duration.ofHours(2));
        assertThat(rules.endSessions()).isTrue();
        assertThat(rules.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "accounts.fresh-sign-in-above, many, NOT_A_NUMBER",
        "accounts.fresh-sign-in-above, -1, NOT_A_NUMBER",
        "accounts.fresh-sign-in-within, soon, NOT_A_DURATION",
        "accounts.undo-within, PT0S, NOT_A_DURATION",
        "accounts.end-sessions, yes, NOT_A_BOOLEAN"
    })
    void in_the_place_of_what_cannot_be_used_stands_the_default(String key, String value, SettingProblem problem) {
        AccountRules rules = read(Map.of(key, value));

        assertThat(rules.problems())
                .extracting(Setting::key, Setting::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(key, problem));
        assertThat(rules.freshSignInAbove()).isEqualTo(20);
        assertThat(rules.freshSignInWithin()).isEqualTo(Duration.ofMinutes(10));
        assertThat(rules.undoWithin()).isEqualTo(Duration.ofDays(7));
        assertThat(rules.endSessions()).isFalse();
    }

    private static AccountRules read(Map<String, String> given) {
        return new AccountRulesReader(
                        key -> given.containsKey(key) ? new SettingsReader.Found(given.get(key), "test") : null)
                .read();
    }
}
