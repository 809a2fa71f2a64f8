package org.graphportal.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What {@link ChromiumOnly} means. */
final class ChromiumCondition implements ExecutionCondition {

    private static final String MISSING = "Needs Chromium and its driver. On Debian and Ubuntu: "
            + "apt-get install -y --no-install-recommends chromium chromium-driver";

    private final Optional<Chromium> chromium;
    private final boolean ci;

    ChromiumCondition() {
        this(Browsers.chromium(), Boolean.parseBoolean(System.getenv("CI")));
    }

    ChromiumCondition(Optional<Chromium> chromium, boolean ci) {
        this.chromium = chromium;
        this.ci = ci;
    }

    /**
     * @throws IllegalStateException in CI without Chromium, which JUnit reports as the test's failure
     */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (ci) {
            throw new IllegalStateException(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
