package org.graphportal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.server.PortalSettings;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles by groups of the directory, few enough for an ID token or not. */
@OnThePortal
class GroupRolesIT {

    private static final String ADMIN_PAGE = "/admin/setup";

    @ParameterizedTest
    @ValueSource(ints = {0, 199, 200, 2_000})
    void whoever_is_in_the_group_has_its_role_however_many_others_there_are(
            int others, Http http, StandInControl standIn) {
        StandInPerson person = administrator(standIn, others);

        SignInByHand.signIn(http, person, "/my/roles");

        assertThat(http.get(ADMIN_PAGE).statusCode()).isEqualTo(200);
        assertThat(http.get("/my/roles").body())
                .contains("<bdi>Admin</bdi>", "<code>" + PortalSettings.ADMIN_GROUP + "</code>")
                .doesNotContain("id=\"groups-unknown\"");
        assertThat(http.get("/my/roles").body()).contains("/admin/setup");
        int asked = standIn.calls(person).count("getMemberObjects");
        assertThat(asked)
                .as("once for the whole session, and only for too many")
                .isEqualTo(others < 200 ? 0 : 1);
    }

    @Test
    void a_group_and_an_assignment_may_give_the_same_role(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Admin"))
                .with("groupIds", List.of(PortalSettings.ADMIN_GROUP))
                .create();

        SignInByHand.signIn(http, person, "/my/roles");

        assertThat(http.get("/my/roles").body())
                .contains("Assigned to you in Microsoft Entra ID", "Given to all members of the group");
    }

    /** A well-known sample asks for all groups of the tenant when there are too many for the token, and gives them all. */
    @ParameterizedTest
    @ValueSource(ints = {3, 200, 201, 2_000})
    void whoever_is_in_many_groups_has_no_role_of_a_group_of_others(
            int groups, Http http, Http other, StandInControl standIn) {
        SignInByHand.signIn(other, administrator(standIn, 200), "/my/roles");
        StandInPerson person = standIn.people().with("groups", groups).create();

        SignInByHand.signIn(http, person, "/my/roles");

        assertThat(http.get(ADMIN_PAGE).statusCode()).isEqualTo(403);
        assertThat(http.get("/my/roles").body()).contains("You have no special role");
        assertThat(standIn.calls(person).endpoints().keySet())
                .allMatch(endpoint -> List.of("token", "getMemberObjects").contains(endpoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "403", "hang", "drip", "reset", "", "{}", "{\"value\":null}", "<html></html>"})
    void while_graph_is_down_people_sign_in_without_the_roles_and_hear_of_it_once(
            String how, Http http, StandInControl standIn) {
        StandInPerson person = administrator(standIn, 201);
        URI callback = SignInByHand.callback(http, person, "/my/roles");
        StandInFault fault = standIn.fault("getMemberObjects").person(person);
        spoilt(fault, how).order();
        Instant start = Instant.now();

        HttpResponse<String> answer = SignInByHand.open(http, callback);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(http.get(ADMIN_PAGE).statusCode()).isEqualTo(403);
        assertThat(http.get("/").body()).contains("id=\"group-notice\"", "could not be looked up");
        assertThat(http.get("/").body()).doesNotContain("id=\"group-notice\"");
        assertThat(http.get("/my/roles").body()).contains("id=\"groups-unknown\"");

        standIn.clearFaults(person);
        URI again = SignInByHand.begin(http, "/sign-in?again=1&to=/my/roles");
        SignInByHand.open(http, location(SignInByHand.open(http, again)));

        assertThat(http.get(ADMIN_PAGE).statusCode()).isEqualTo(200);
        assertThat(http.get("/my/roles").body()).doesNotContain("id=\"groups-unknown\"");
    }

    @Test
    void a_slow_token_endpoint_and_a_silent_graph_together_keep_the_time(Http http, StandInControl standIn) {
        StandInPerson person = administrator(standIn, 201);
        URI callback = SignInByHand.callback(http, person, "/my/roles");
        standIn.fault("token").person(person).delay(Duration.ofSeconds(3)).order();
        standIn.fault("getMemberObjects").person(person).behaviour("hang").order();
        Instant start = Instant.now();

        HttpResponse<String> answer = SignInByHand.open(http, callback);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(http.get("/my/roles").body()).contains("id=\"groups-unknown\"");
    }

    private static StandInFault spoilt(StandInFault fault, String how) {
        if (how.matches("\\d+")) {
            return fault.status(Integer.parseInt(how));
        }
        return how.matches("[a-z]+")
                ? fault.behaviour(how)
                : fault.status(200)
                        .header("Content-Type", how.startsWith("<") ? "text/html" : "application/json")
                        .body(how);
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static StandInPerson administrator(StandInControl standIn, int otherGroups) {
        return standIn.people()
                .with("groups", otherGroups)
                .with("groupIds", List.of(PortalSettings.ADMIN_GROUP))
                .create();
    }
}
