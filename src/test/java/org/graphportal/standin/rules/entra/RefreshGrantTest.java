package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Jwt;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RefreshGrantTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @Test
    void returns_a_new_refresh_token_and_keeps_the_old_one_good() {
        String first = caller.tokens(Caller.MEGAN).getString("refresh_token");

        JsonObject renewed = caller.token(Caller.refreshGrant(first, "openid offline_access User.Read"))
                .json();
        Reply again = caller.token(Caller.refreshGrant(first, "User.Read"));

        assertThat(renewed.getString("refresh_token")).isNotEqualTo(first);
        assertThat(renewed.getString("id_token")).isNotEmpty();
        assertThat(Jwt.claims(renewed.getString("id_token"))).doesNotContainKey("nonce");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).doesNotContainKeys("id_token", "refresh_token");
    }

    @Test
    void renews_for_any_scope_that_the_person_granted() {
        StandInPerson person =
                control.people().with("granted", List.of("Mail.Read")).create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        JsonObject renewed =
                caller.token(Caller.refreshGrant(refreshToken, "Mail.Read")).json();

        assertThat(renewed.getString("scope")).contains("Mail.Read");
    }

    @Test
    void asks_for_consent_before_it_renews_for_a_scope_that_nobody_granted() {
        String refreshToken = caller.tokens(Caller.MEGAN).getString("refresh_token");

        Reply reply = caller.token(Caller.refreshGrant(refreshToken, "Mail.Read"));

        assertRefused(reply, 400, "invalid_grant", 65001);
        assertThat(reply.json().getString("suberror")).isEqualTo("consent_required");
    }

    @Test
    void refuses_a_refresh_token_after_ninety_days() {
        String refreshToken = caller.tokens(Caller.MEGAN).getString("refresh_token");

        control.advanceClock(Duration.ofDays(90).plusSeconds(2));

        assertRefused(caller.token(Caller.refreshGrant(refreshToken, "User.Read")), 400, "invalid_grant", 700082);
    }

    @Test
    void refuses_a_refresh_token_that_was_revoked_and_gives_a_good_one_at_the_next_sign_in() {
        StandInPerson person = control.people().create();
        String revoked = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        control.revokeSessions(person);

        assertRefused(caller.token(Caller.refreshGrant(revoked, "User.Read")), 400, "invalid_grant", 50173);
        String next = caller.tokens(person.userPrincipalName()).getString("refresh_token");
        assertThat(caller.token(Caller.refreshGrant(next, "User.Read")).status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_person_who_was_disabled_meanwhile() {
        StandInPerson person = control.people().create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        control.people().with("disabled", true).change(person);

        assertRefused(caller.token(Caller.refreshGrant(refreshToken, "User.Read")), 400, "invalid_grant", 50057);
    }

    @Test
    void says_which_claims_to_ask_for_when_a_policy_came_up_meanwhile() {
        StandInPerson person = control.people().create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");
        control.people().with("mfa", true).change(person);

        Reply reply = caller.token(Caller.refreshGrant(refreshToken, "User.Read"));

        assertRefused(reply, 400, "interaction_required", 50076);
        assertThat(reply.json().getString("claims")).startsWith("{\"access_token\":{");
    }

    @Test
    void refuses_a_person_whom_conditional_access_blocks_meanwhile() {
        StandInPerson person = control.people().create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        control.block(person);

        Reply reply = caller.token(Caller.refreshGrant(refreshToken, "User.Read"));
        assertRefused(reply, 400, "invalid_grant", 53003);
        assertThat(reply.json().getString("suberror")).isEqualTo("message_only");
    }

    @Test
    void refuses_a_person_who_is_no_longer_assigned_to_the_application() {
        StandInPerson person = control.people().create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        control.people().with("refusal", 50105).change(person);

        assertRefused(caller.token(Caller.refreshGrant(refreshToken, "User.Read")), 400, "invalid_grant", 50105);
    }

    @Test
    void lets_the_refresh_tokens_of_one_person_expire() {
        StandInPerson person = control.people().create();
        String expired = caller.tokens(person.userPrincipalName()).getString("refresh_token");
        String megans = caller.tokens(Caller.MEGAN).getString("refresh_token");

        control.expireRefreshTokens(person);

        assertRefused(caller.token(Caller.refreshGrant(expired, "User.Read")), 400, "invalid_grant", 700082);
        assertThat(caller.token(Caller.refreshGrant(megans, "User.Read")).status())
                .isEqualTo(200);
        String next = caller.tokens(person.userPrincipalName()).getString("refresh_token");
        assertThat(caller.token(Caller.refreshGrant(next, "User.Read")).status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_replaced_refresh_token_of_somebody_for_whom_each_is_good_once() {
        StandInPerson person =
                control.people().with("singleUseRefreshTokens", true).create();
        String first = caller.tokens(person.userPrincipalName()).getString("refresh_token");
        assertThat(caller.token(Caller.refreshGrant(first, "User.Read")).status())
                .isEqualTo(200);
        String second = caller.token(Caller.refreshGrant(first, "offline_access User.Read"))
                .json()
                .getString("refresh_token");

        assertRefused(
                caller.token(Caller.refreshGrant(first, "offline_access User.Read")), 400, "invalid_grant", 70000);
        assertRefused(caller.token(Caller.refreshGrant(first, "User.Read")), 400, "invalid_grant", 70000);
        assertThat(caller.token(Caller.refreshGrant(second, "User.Read")).status())
                .isEqualTo(200);
    }

    @Test
    void takes_the_scopes_of_the_sign_in_when_the_request_names_none() {
        Map<String, String> form =
                Caller.refreshGrant(caller.tokens(Caller.MEGAN).getString("refresh_token"), "");
        form.remove("scope");

        assertThat(caller.token(form).json()).containsKeys("access_token", "refresh_token", "id_token");
    }

    @Test
    void refuses_scopes_of_two_resources_and_one_that_does_not_exist() {
        String refreshToken = caller.tokens(Caller.MEGAN).getString("refresh_token");
        String both = "User.Read api://" + StandInOptions.CLIENT_ID + "/access_as_user";

        assertRefused(caller.token(Caller.refreshGrant(refreshToken, both)), 400, "invalid_request", 28000);
        assertRefused(caller.token(Caller.refreshGrant(refreshToken, "Mail.Reed")), 400, "invalid_scope", 70011);
    }

    @Test
    void lets_the_access_tokens_of_one_person_live_as_long_as_is_ordered() {
        StandInPerson person = control.people().with("tokenSeconds", 7).create();

        JsonObject tokens = caller.tokens(person.userPrincipalName());

        assertThat(tokens.getInt("expires_in")).isEqualTo(7);
        assertThat(caller.token(Caller.refreshGrant(tokens.getString("refresh_token"), "User.Read"))
                        .json()
                        .getInt("expires_in"))
                .isEqualTo(7);
    }

    @Test
    void refuses_a_refresh_token_of_another_application() {
        Map<String, String> form =
                Caller.refreshGrant(caller.tokens(Caller.MEGAN).getString("refresh_token"), "User.Read");
        form.put("client_id", StandInOptions.OTHER_CLIENT_ID);
        form.put("client_secret", StandInOptions.OTHER_CLIENT_SECRET);

        assertRefused(caller.token(form), 400, "invalid_grant", 9002313);
    }

    private static void assertRefused(Reply reply, int status, String error, int code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().getString("error")).isEqualTo(error);
        assertThat(reply.json().getJsonArray("error_codes").getInt(0)).isEqualTo(code);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.json()).doesNotContainKeys("access_token", "id_token", "refresh_token");
    }
}
