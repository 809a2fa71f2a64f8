package org.graphportal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.assertj.core.api.Assertions;
import org.graphportal.grant.GrantRefused.Remedy;
import org.graphportal.oauth.SignInProblem.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantRefusedTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "invalid_grant, 700082, , SIGN_IN, CODE_REFUSED",
        "invalid_grant, 70008, , SIGN_IN, CODE_REFUSED",
        "invalid_grant, 50173, , SIGN_IN, CODE_REFUSED",
        "invalid_grant, 65001, consent_required, CONSENT, DECLINED",
        "invalid_grant, , consent_required, CONSENT, CODE_REFUSED",
        "consent_required, 65001, , CONSENT, DECLINED",
        "invalid_grant, 50057, , NONE, DISABLED",
        "invalid_grant, 50076, , STEP_UP, POLICY",
        "invalid_grant, 53003, , STEP_UP, POLICY",
        "interaction_required, 50079, , STEP_UP, POLICY",
        "interaction_required, 50058, , STEP_UP, REFUSED",
        "invalid_client, 7000222, , NONE, OPERATOR",
        "invalid_scope, 70011, , NONE, OPERATOR",
        "temporarily_unavailable, 90006, , NONE, UNREACHABLE"
    })
    void each_error_of_a_renewal_has_its_remedy(
            String error, String code, String suberror, Remedy remedy, Cause cause) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("error", error);
        if (code != null) {
            body.add("error_description", "AADSTS" + code + ": text");
        }
        if (suberror != null) {
            body.add("suberror", suberror);
        }

        GrantRefused refused = GrantRefused.of(body.build(), 400);

        assertThat(refused.remedy()).isEqualTo(remedy);
        assertThat(refused.problem().cause()).isEqualTo(cause);
    }

    @Test
    void claims_are_a_text_that_holds_json_and_mean_a_step_up() {
        JsonObject body = Json.createObjectBuilder()
                .add("error", "invalid_grant")
                .add("claims", "{\"access_token\":{\"acrs\":{}}}")
                .build();

        assertThat(GrantRefused.of(body, 400).remedy()).isEqualTo(Remedy.STEP_UP);
        assertThat(GrantRefused.of(body, 400).claims()).contains("{\"access_token\":{\"acrs\":{}}}");
    }

    @Test
    void nothing_of_the_description_is_kept() {
        JsonObject body = Json.createObjectBuilder()
                .add("error", "invalid_grant")
                .add("error_description", "AADSTS50173: megan@example.com")
                .build();

        assertThat(GrantRefused.of(body, 400).getMessage()).isEqualTo("token endpoint: status 400");
    }

    @Test
    void what_is_no_oauth_error_is_refused() {
        Assertions.assertThatThrownBy(
                        () -> GrantRefused.of(Json.createObjectBuilder().build(), 400))
                .isInstanceOf(JsonException.class);
    }
}
