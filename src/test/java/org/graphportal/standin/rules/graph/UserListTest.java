package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;
import static org.graphportal.standin.rules.graph.GraphCaller.texts;
import static org.graphportal.standin.rules.graph.GraphCaller.values;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /users}: pages, permissions, and how late it is. */
class UserListTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());

    @Test
    void has_a_thousand_people_in_pages_that_each_link_to_the_next() {
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");
        List<String> ids = new ArrayList<>();
        int pages = 0;

        String next = standIn.graph() + "/v1.0/users?$select=id&$top=300";
        while (next != null) {
            Reply page = caller.follow(next);
            ids.addAll(texts(page, "id"));
            next = page.json().getString("@odata.nextLink", null);
            pages++;
        }

        assertThat(pages).isEqualTo(4);
        assertThat(ids).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void has_a_hundred_on_a_page_unless_told_otherwise() {
        assertThat(values(GraphCaller.with(standIn, "User.ReadBasic.All").get("/v1.0/users")))
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$top=0", "$top=1000"})
    void refuses_a_page_of_another_size(String option) {
        assertThat(code(GraphCaller.with(standIn, "User.ReadBasic.All").get("/v1.0/users?" + option)))
                .isEqualTo("400 Request_UnsupportedQuery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$skip=5", "$format=xml", "$apply=1"})
    void refuses_an_option_that_it_does_not_know(String option) {
        assertThat(code(GraphCaller.with(standIn, "User.ReadBasic.All").get("/v1.0/users?" + option)))
                .isEqualTo("400 Request_BadRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$top=five", "$top=1&$top=2", "$count=yes", "$select=shoeSize"})
    void refuses_what_it_cannot_read(String option) {
        assertThat(code(GraphCaller.with(standIn, "User.ReadBasic.All").eventual("/v1.0/users?" + option)))
                .isEqualTo("400 BadRequest");
    }

    @Test
    void counts_on_the_first_page_only_and_wants_the_header_on_each() {
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");

        Reply first = caller.eventual("/v1.0/users?$top=5&$count=true");
        String next = first.json().getString("@odata.nextLink");
        Reply second = caller.follow(next, "ConsistencyLevel", "eventual");

        assertThat(first.json().getInt("@odata.count")).isEqualTo(1000);
        assertThat(second.json()).doesNotContainKey("@odata.count");
        assertThat(next).matches(".*/v1.0/users\\?\\$skiptoken=[\\w-]+");
        assertThat(code(caller.follow(next))).isEqualTo("400 Request_UnsupportedQuery");
        assertThat(code(caller.get("/v1.0/users?$count=true"))).isEqualTo("400 Request_UnsupportedQuery");
    }

    @Test
    void tells_the_number_alone_as_text() {
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");

        assertThat(caller.eventual("/v1.0/users/$count").text()).isEqualTo("1000");
        assertThat(code(caller.get("/v1.0/users/$count"))).isEqualTo("400 Request_UnsupportedQuery");
    }

    @Test
    void follows_no_link_that_was_made_up_changed_expired_or_given_to_somebody_else() {
        GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All");
        String next = caller.get("/v1.0/users?$top=5").json().getString("@odata.nextLink");

        assertThat(code(caller.get("/v1.0/users?$top=5&$skiptoken=5"))).isEqualTo("400 Directory_ExpiredPageToken");
        assertThat(code(caller.follow(next + "&$top=6"))).isEqualTo("400 Directory_ExpiredPageToken");
        assertThat(code(GraphCaller.with(standIn, "User.ReadBasic.All").follow(next)))
                .isEqualTo("400 Directory_ExpiredPageToken");
        assertThat(caller.follow(next.replace("$", "%24")).status()).isEqualTo(200);
        control.expirePages(caller.person());
        assertThat(code(caller.follow(next))).isEqualTo("400 Directory_ExpiredPageToken");
    }

    @Test
    void can_have_empty_pages_that_go_on() {
        GraphCaller caller = GraphCaller.of(
                standIn,
                control.people()
                        .with("emptyPages", true)
                        .with("directorySize", 10)
                        .create(),
                "User.ReadBasic.All");

        Reply first = caller.get("/v1.0/users?$top=5");
        Reply second = caller.follow(first.json().getString("@odata.nextLink"));
        Reply third = caller.follow(second.json().getString("@odata.nextLink"));

        assertThat(values(second)).isEmpty();
        assertThat(values(third)).hasSize(5);
        assertThat(third.json()).doesNotContainKey("@odata.nextLink");
    }

    @Test
    void shows_each_caller_the_directory_that_was_ordered() {
        StandInPerson odd =
                control.people().with("displayName", "\u202Egnirts <b>").create();
        StandInPerson person = control.people()
                .with("directorySize", 0)
                .with("colleagues", List.of(odd.userPrincipalName()))
                .create();

        Reply reply = GraphCaller.of(standIn, person, "User.ReadBasic.All").get("/v1.0/users");

        assertThat(texts(reply, "displayName")).containsExactly("\u202Egnirts <b>");
    }

    @Test
    void shows_the_basic_profile_and_nothing_more_without_the_permission_for_more() {
        GraphCaller basic = GraphCaller.with(standIn, "User.ReadBasic.All");
        GraphCaller full = GraphCaller.with(standIn, "User.Read.All");

        JsonObject megan = values(basic.get("/v1.0/users?$top=1")).get(0);

        assertThat(megan.getString("displayName")).isEqualTo("Megan Bowen");
        assertThat(megan.get("jobTitle")).isEqualTo(JsonValue.NULL);
        assertThat(values(full.get("/v1.0/users?$top=1")).get(0).getString("jobTitle"))
                .isEqualTo("Marketing Manager");
        assertThat(code(basic.get("/v1.0/users?$select=id,accountEnabled")))
                .isEqualTo("403 Authorization_RequestDenied");
        assertThat(values(full.get("/v1.0/users?$top=1&$select=id,accountEnabled"))
                        .get(0)
                        .getBoolean("accountEnabled"))
                .isTrue();
    }

    @Test
    void refuses_guests_and_callers_without_a_permission() {
        StandInPerson guest = control.people().with("userType", "Guest").create();

        assertThat(code(GraphCaller.of(standIn, guest, "User.ReadBasic.All").get("/v1.0/users")))
                .isEqualTo("403 Authorization_RequestDenied");
        assertThat(code(GraphCaller.with(standIn, "Mail.Read").get("/v1.0/users")))
                .isEqualTo("403 Authorization_RequestDenied");
    }

    @Test
    void lags_behind_a_change_that_the_single_user_shows_at_once() {
        StandInPerson other = control.people().with("displayName", "Before").create();
        GraphCaller caller = GraphCaller.of(
                standIn,
                control.people()
                        .with("directorySize", 0)
                        .with("colleagues", List.of(other.userPrincipalName()))
                        .create(),
                "User.ReadBasic.All");

        control.people().with("displayName", "After").change(other);

        assertThat(caller.get("/v1.0/users/" + other.id()).json().getString("displayName"))
                .isEqualTo("After");
        assertThat(texts(caller.get("/v1.0/users"), "displayName")).containsExactly("Before");
        control.advanceClock(Duration.ofSeconds(6));
        assertThat(texts(caller.get("/v1.0/users"), "displayName")).containsExactly("After");
    }
}
