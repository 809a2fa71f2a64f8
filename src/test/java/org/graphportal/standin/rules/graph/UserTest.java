package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;
import static org.graphportal.standin.rules.graph.GraphCaller.texts;

import java.util.List;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** {@code /users/{id}}, who leads whom, and other people's photos. */
class UserTest {

    private static final String MIRIAM = "miriam.graham@contoso.example";

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());

    @Test
    void is_found_by_object_id_and_by_user_principal_name() {
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");
        StandInPerson megan = control.people().named(Caller.MEGAN);

        for (String name : List.of(megan.id(), Caller.MEGAN, "MEGAN.BOWEN%40contoso.example")) {
            assertThat(caller.get("/v1.0/users/" + name).json().getString("displayName"))
                    .isEqualTo("Megan Bowen");
        }
        assertThat(caller.get("/v1.0/users/patti.fernandez_fabrikam.example%23EXT%23@contoso.example")
                        .status())
                .isEqualTo(200);
        assertThat(code(caller.get("/v1.0/users/nobody@contoso.example"))).isEqualTo("404 Request_ResourceNotFound");
    }

    @Test
    void tells_whether_the_account_is_enabled_only_when_that_is_selected() {
        GraphCaller caller = GraphCaller.with(standIn, "User.Read.All");

        assertThat(caller.get("/v1.0/users/joni.sherman@contoso.example").json())
                .doesNotContainKey("accountEnabled");
        assertThat(caller.get("/v1.0/users/joni.sherman@contoso.example?$select=accountEnabled")
                        .json()
                        .getBoolean("accountEnabled"))
                .isFalse();
    }

    @Test
    void is_out_of_reach_without_a_permission_and_for_guests_but_for_oneself() {
        GraphCaller weak = GraphCaller.with(standIn);
        GraphCaller guest = GraphCaller.of(
                standIn, control.people().with("userType", "Guest").create(), "User.ReadBasic.All");

        for (GraphCaller caller : List.of(weak, guest)) {
            assertThat(code(caller.get("/v1.0/users/" + Caller.MEGAN))).isEqualTo("403 Authorization_RequestDenied");
            assertThat(code(caller.get("/v1.0/users/" + Caller.MEGAN + "/photo/$value")))
                    .isEqualTo("403 Authorization_RequestDenied");
        }
        assertThat(weak.get("/v1.0/users/" + weak.person().id()).status()).isEqualTo(200);
    }

    @Test
    void has_a_manager_or_none() {
        GraphCaller caller = GraphCaller.with(standIn, "User.Read.All");

        assertThat(caller.get("/v1.0/users/" + Caller.MEGAN + "/manager?$select=mail")
                        .json()
                        .getString("mail"))
                .isEqualTo(MIRIAM);
        assertThat(code(caller.get("/v1.0/users/" + MIRIAM + "/manager"))).isEqualTo("404 Request_ResourceNotFound");
        assertThat(code(caller.get("/v1.0/me/manager"))).isEqualTo("404 Request_ResourceNotFound");
        assertThat(code(GraphCaller.with(standIn, "User.ReadBasic.All").get("/v1.0/me/manager")))
                .isEqualTo("403 Authorization_RequestDenied");
    }

    @Test
    void knows_the_caller_s_own_manager() {
        StandInPerson person = control.people().with("manager", MIRIAM).create();

        assertThat(GraphCaller.of(standIn, person, "User.Read.All")
                        .get("/v1.0/me/manager")
                        .json()
                        .getString("displayName"))
                .isEqualTo("Miriam Graham");
    }

    @Test
    void leads_people_or_nobody() {
        GraphCaller caller = GraphCaller.with(standIn, "User.Read.All");

        assertThat(texts(caller.get("/v1.0/users/" + MIRIAM + "/directReports"), "displayName"))
                .containsExactly("Megan Bowen", "Isaiah Langer");
        assertThat(GraphCaller.values(caller.get("/v1.0/users/" + Caller.MEGAN + "/directReports")))
                .isEmpty();
        assertThat(code(GraphCaller.with(standIn, "User.ReadBasic.All")
                        .get("/v1.0/users/" + MIRIAM + "/directReports")))
                .isEqualTo("403 Authorization_RequestDenied");
    }

    @Test
    void sends_a_photo_only_to_those_who_do_not_have_it() {
        StandInPerson other = control.people().create();
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");
        String path = "/v1.0/users/" + other.id() + "/photos/48x48/$value";

        Reply first = caller.get(path);
        String etag = first.header("ETag");
        Reply again = caller.get(path, "If-None-Match", etag);
        control.people().with("photoVersion", 2).change(other);
        Reply changed = caller.get(path, "If-None-Match", etag);

        assertThat(first.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
    }

    @Test
    void has_the_same_in_both_versions() {
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");

        assertThat(caller.get("/beta/users/" + Caller.MEGAN).json().getString("@odata.context"))
                .isEqualTo(standIn.graph() + "/beta/$metadata#users/$entity");
    }
}
