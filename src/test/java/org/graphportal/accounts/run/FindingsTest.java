package org.graphportal.accounts.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Finding.Step;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.graph.batch.BatchAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer means for an account. */
class FindingsTest {

    private static final JsonObject ENABLED =
            Json.createObjectBuilder().add("accountEnabled", true).build();
    private static final JsonObject DISABLED =
            Json.createObjectBuilder().add("accountEnabled", false).build();

    @ParameterizedTest
    @CsvSource({
        "204, , CHANGED, ",
        "200, , CHANGED, ",
        "403, Authorization_RequestDenied, REFUSED, Authorization_RequestDenied",
        "404, Request_ResourceNotFound, NOT_FOUND, Request_ResourceNotFound",
        "400, , FAILED, 400",
        "424, FailedDependency, FAILED, FailedDependency",
        "429, TooManyRequests, WAITING, TooManyRequests",
        "401, , WAITING, 401",
        "0, , UNCHECKED, no answer",
        "408, , UNCHECKED, 408",
        "500, , UNCHECKED, 500",
        "503, , UNCHECKED, 503",
        "504, , UNCHECKED, 504"
    })
    void only_what_is_certain_is_said_of_a_change(int status, String code, Outcome outcome, String said) {
        assertThat(Findings.ofChange(answer(status, code, JsonValue.NULL)))
                .isEqualTo(new Finding(7, Step.CHANGE, outcome, said, "r-1"));
    }

    @Test
    void an_account_that_was_read_is_as_it_should_be_or_waits() {
        assertThat(Findings.ofReading(answer(200, null, DISABLED), false).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(Findings.ofReading(answer(200, null, ENABLED), false).outcome())
                .isEqualTo(Outcome.WAITING);
        assertThat(Findings.ofReading(answer(200, null, ENABLED), true).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(Findings.ofReading(answer(404, "Request_ResourceNotFound", JsonValue.NULL), true)
                        .outcome())
                .isEqualTo(Outcome.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"200", "403", "429", "500", "0"})
    void an_account_that_could_not_be_read_stays_unchecked(int status) {
        assertThat(Findings.ofReading(answer(status, null, JsonValue.EMPTY_JSON_OBJECT), false)
                        .outcome())
                .isEqualTo(Outcome.UNCHECKED);
        assertThat(Findings.ofReading(answer(status, null, JsonValue.NULL), false)
                        .outcome())
                .isEqualTo(Outcome.UNCHECKED);
    }

    @Test
    void an_account_stays_changed_whatever_comes_of_its_sessions() {
        assertThat(Findings.ofSessions(answer(200, null, JsonValue.NULL)))
                .isEqualTo(new Finding(7, Step.SESSIONS, Outcome.CHANGED, null, "r-1"));
        assertThat(Findings.ofSessions(answer(403, "Authorization_RequestDenied", JsonValue.NULL)))
                .isEqualTo(new Finding(7, Step.SESSIONS, Outcome.CHANGED, "Authorization_RequestDenied", "r-1"));
    }

    private static BatchAnswer answer(int status, String code, JsonValue body) {
        return new BatchAnswer("7", status, Map.of(), body, code, "r-1");
    }
}
