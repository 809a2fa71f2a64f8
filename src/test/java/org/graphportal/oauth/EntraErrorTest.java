package org.graphportal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.oauth.SignInProblem.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraErrorTest {

    private static final String DECLINED = "AADSTS65004: User declined to consent to access the app.\r\n"
            + "Trace ID: 1b6a4c3e-6d1c-4f0e-8a55-0d2f5a1b7c00\r\n"
            + "Correlation ID: 7c9e6679-7425-40de-944b-e07fc1f90ae7\r\nTimestamp: 2026-01-09 02:02:12Z";

    @Test
    void a_declined_consent_is_told_with_number_and_correlation_id() {
        SignInProblem problem = EntraError.atCallback("access_denied", DECLINED);

        assertThat(problem)
                .isEqualTo(
                        new SignInProblem(Cause.DECLINED, 400, "AADSTS65004", "7c9e6679-7425-40de-944b-e07fc1f90ae7"));
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, , DECLINED",
        "access_denied, AADSTS90094, NEEDS_ADMIN",
        "access_denied, AADSTS50105, NOT_ASSIGNED",
        "invalid_grant, AADSTS50057, DISABLED",
        "invalid_grant, AADSTS53003, POLICY",
        "invalid_grant, AADSTS54005, CODE_REFUSED",
        "invalid_grant, AADSTS501481, CODE_REFUSED",
        "invalid_client, AADSTS7000222, OPERATOR",
        "invalid_client, AADSTS7000215, OPERATOR",
        "invalid_scope, AADSTS70011, OPERATOR",
        "temporarily_unavailable, AADSTS90006, UNREACHABLE",
        "login_required, AADSTS50058, REFUSED",
        "never_heard_of, , REFUSED"
    })
    void each_family_of_errors_has_its_page(String error, String description, Cause cause) {
        assertThat(EntraError.problem(error, description).cause()).isEqualTo(cause);
    }

    @Test
    void what_anyone_can_write_into_an_address_is_always_a_bad_request() {
        assertThat(EntraError.atCallback("invalid_client", "AADSTS7000215").status())
                .isEqualTo(400);
    }

    @Test
    void markup_in_the_description_goes_nowhere() {
        SignInProblem problem =
                EntraError.atCallback("access_denied", "<script>alert(1)</script> Correlation ID: <b>no</b>");

        assertThat(problem.toString()).doesNotContain("script", "<b>");
        assertThat(problem.correlationId()).matches("[0-9a-f-]{36}");
    }
}
