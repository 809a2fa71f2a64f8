package org.graphportal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

class ChromiumConditionTest {

    private static final Optional<Chromium> INSTALLED =
            Optional.of(new Chromium(Path.of("chromium"), Path.of("chromedriver")));

    @Test
    void with_chromium_the_test_runs() {
        assertThat(new ChromiumCondition(INSTALLED, true)
                        .evaluateExecutionCondition(null)
                        .isDisabled())
                .isFalse();
    }

    @Test
    void without_chromium_the_test_is_not_run_and_says_how_to_install_it() {
        ConditionEvaluationResult result =
                new ChromiumCondition(Optional.empty(), false).evaluateExecutionCondition(null);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason().orElseThrow()).contains("apt-get install").contains("chromium-driver");
    }

    @Test
    void without_chromium_in_ci_the_test_fails() {
        assertThatThrownBy(() -> new ChromiumCondition(Optional.empty(), true).evaluateExecutionCondition(null))
                .hasMessageContaining("apt-get install");
    }
}
