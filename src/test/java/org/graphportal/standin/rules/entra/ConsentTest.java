package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConsentTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @Test
    void names_each_permission_in_words_and_remembers_that_it_was_granted() {
        StandInPerson person = control.people().with("consent", "ask").create();

        Reply page = signIn(person, "openid User.Read Mail.Read");

        assertThat(page.text())
                .contains(
                        "<strong>Graph Portal</strong> would like to",
                        "Sign you in and read your profile",
                        "Read your mail");
        assertThat(caller.press(page, "consent", "accept").parameter("code")).isNotEmpty();
        assertThat(signIn(person, "openid User.Read Mail.Read").parameter("code"))
                .isNotEmpty();
    }

    @Test
    void asks_only_for_what_was_not_granted_yet() {
        StandInPerson person = control.people().create();

        Reply page = signIn(person, "openid User.Read Mail.Read");

        assertThat(page.text()).contains("data-scope=\"Mail.Read\"").doesNotContain("data-scope=\"User.Read\"");
    }

    @Test
    void asks_again_when_told_to() {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("prompt", "consent");

        Reply page = caller.signIn(request, Caller.MEGAN);

        assertThat(page.text()).contains("data-scope=\"User.Read\"");
        assertThat(caller.press(page, "consent", "accept").parameter("code")).isNotEmpty();
    }

    @Test
    void tells_the_application_that_somebody_declined() {
        StandInPerson person = control.people().with("consent", "ask").create();

        Reply reply = caller.press(signIn(person, "openid User.Read"), "consent", "decline");

        assertThat(reply.target()).isEqualTo(Caller.CALLBACK);
        assertThat(reply.parameter("error")).isEqualTo("access_denied");
        assertThat(reply.parameter("error_description")).startsWith("AADSTS65004: ");
        assertThat(reply.parameter("state")).isEqualTo("the-state");
        assertThat(signIn(person, "openid User.Read").text()).contains("Permissions requested");
    }

    @Test
    void hears_no_from_somebody_who_always_declines() {
        StandInPerson person = control.people().with("consent", "never").create();

        Reply reply = caller.press(signIn(person, "openid User.Read"), "consent", "accept");

        assertThat(reply.parameter("error")).isEqualTo("access_denied");
    }

    @Test
    void leaves_it_to_an_administrator_where_a_person_may_not_consent() {
        StandInPerson person = control.people().with("consent", "admin").create();

        Reply page = signIn(person, "openid User.Read");

        assertThat(page.text()).contains("Need admin approval", "AADSTS90094");
        assertThat(caller.press(page, "consent", "accept").parameter("error")).isEqualTo("access_denied");
        assertThat(caller.press(page, "consent", "decline").parameter("error")).isEqualTo("access_denied");
    }

    @Test
    void leaves_a_restricted_permission_to_an_administrator() {
        StandInPerson person = control.people().create();
        StandInPerson administrator =
                control.people().with("directoryRole", "User Administrator").create();

        assertThat(signIn(person, "openid User.Read.All").text()).contains("Need admin approval");
        assertThat(signIn(administrator, "openid User.Read.All").text()).contains("Permissions requested");
    }

    @Test
    void forgets_what_was_withdrawn() {
        StandInPerson person =
                control.people().with("granted", List.of("Mail.Read")).create();
        assertThat(signIn(person, "openid Mail.Read").parameter("code")).isNotEmpty();

        control.withdrawConsent(person);

        assertThat(signIn(person, "openid Mail.Read").text()).contains("Permissions requested");
    }

    @Test
    void keeps_what_was_granted_when_more_is_declined() {
        StandInPerson person = control.people().create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        caller.press(signIn(person, "openid Mail.Read"), "consent", "decline");

        assertThat(caller.token(Caller.refreshGrant(refreshToken, "User.Read")).status())
                .isEqualTo(200);
        assertThat(caller.token(Caller.refreshGrant(refreshToken, "Mail.Read")).status())
                .isEqualTo(400);
    }

    @Test
    void lets_a_test_grant_and_withdraw_single_scopes() {
        StandInPerson person = control.people().create();
        String refreshToken = caller.tokens(person.userPrincipalName()).getString("refresh_token");

        control.grant(person, "User.Read.All", "Mail.Read");
        control.withdrawConsent(person, "Mail.Read");

        assertThat(caller.token(Caller.refreshGrant(refreshToken, "User.Read.All"))
                        .status())
                .isEqualTo(200);
        assertThat(caller.token(Caller.refreshGrant(refreshToken, "Mail.Read")).status())
                .isEqualTo(400);
        assertThatThrownBy(() -> control.grant(person)).hasMessageContaining("Which scope");
        assertThatThrownBy(() -> control.grant(person, "Mail.Reed")).hasMessageContaining("Mail.Reed");
    }

    @Test
    void says_in_words_what_each_permission_is_for() {
        StandInPerson administrator =
                control.people().with("directoryRole", "User Administrator").create();

        String page = signIn(
                        administrator,
                        "openid Mail.Read Calendars.Read Notes.Read User.ReadBasic.All User.Read.All"
                                + " GroupMember.Read.All")
                .text();

        assertThat(page)
                .contains(
                        "Read your mail",
                        "Read your calendars",
                        "Read your OneNote notebooks",
                        "Read all users' basic profiles",
                        "Read all users' full profiles",
                        "Read group memberships");
    }

    @Test
    void gives_a_token_for_all_that_was_granted_and_not_only_for_what_was_asked() {
        StandInPerson person =
                control.people().with("granted", List.of("Mail.Read")).create();

        String scope = caller.tokens(person.userPrincipalName()).getString("scope");

        assertThat(scope.split(" ")).contains("User.Read", "Mail.Read").doesNotContain("offline_access");
    }

    private Reply signIn(StandInPerson person, String scope) {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", scope);
        return caller.signIn(request, person.userPrincipalName());
    }
}
