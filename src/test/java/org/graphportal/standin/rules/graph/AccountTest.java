package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;
import static org.graphportal.standin.rules.graph.GraphCaller.texts;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that are disabled and enabled. */
class AccountTest {

    private static final String DISABLE = "{\"accountEnabled\":false}";
    private static final String[] SCOPES = {"User.Read.All", "User.EnableDisableAccount.All"};

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());
    private final List<String> accounts = control.accounts("a").create(12);
    private final GraphCaller administrator = caller("User Administrator", SCOPES);

    @Test
    void an_account_is_disabled_and_enabled_and_each_write_is_counted() {
        assertThat(enabled(accounts.get(0))).isTrue();
        assertThat(patch(administrator, accounts.get(0), DISABLE).status()).isEqualTo(204);
        assertThat(enabled(accounts.get(0))).isFalse();
        assertThat(patch(administrator, accounts.get(0), "{\"accountEnabled\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(enabled(accounts.get(0))).isTrue();

        assertThat(control.accounts("a").writes()).isEqualTo(Map.of(accounts.get(0), 2));
    }

    @Test
    void lists_lag_behind_and_accounts_do_not() {
        control.people().with("accounts", "a-").with("directorySize", 0).change(administrator.person());
        patch(administrator, accounts.get(0), DISABLE);
        String list = "/v1.0/users?$select=accountEnabled&$filter=userPrincipalName%20eq%20'" + accounts.get(0) + "'";

        assertThat(administrator.get(list).json().toString()).contains("\"accountEnabled\":true");
        control.advanceClock(Duration.ofSeconds(6));
        assertThat(administrator.get(list).json().toString()).contains("\"accountEnabled\":false");
    }

    @Test
    void accounts_are_in_the_lists_of_those_who_are_to_see_them() {
        control.people().with("accounts", "a-").with("directorySize", 0).change(administrator.person());

        assertThat(texts(administrator.get("/v1.0/users?$select=userPrincipalName"), "userPrincipalName"))
                .isEqualTo(accounts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User.Read.All", "User.EnableDisableAccount.All"})
    void one_of_both_permissions_is_not_enough(String scope) {
        GraphCaller caller = caller("Global Administrator", scope);

        assertThat(code(patch(caller, accounts.get(0), DISABLE))).isEqualTo("403 Authorization_RequestDenied");
        assertThat(control.accounts("a").writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "User Administrator, 204, 403, 403",
        "Privileged Authentication Administrator, 204, 204, 204",
        "Global Administrator, 204, 204, 204",
        "Reports Reader, 403, 403, 403",
        ", 403, 403, 403"
    })
    void the_role_of_the_caller_decides_for_each_account(String role, int plain, int admin, int assignable) {
        GraphCaller caller = caller(role, SCOPES);
        StandInPerson privileged =
                control.people().with("directoryRole", "Reports Reader").create();
        StandInPerson member = control.people().with("roleAssignable", true).create();

        assertThat(patch(caller, accounts.get(0), DISABLE).status()).isEqualTo(plain);
        assertThat(patch(caller, privileged.id(), DISABLE).status()).isEqualTo(admin);
        assertThat(patch(caller, member.id(), DISABLE).status()).isEqualTo(assignable);
    }

    @Test
    void only_whether_it_is_enabled_can_be_written_and_that_is_true_or_false() {
        assertThat(code(patch(administrator, accounts.get(0), "{\"accountEnabled\":null}")))
                .isEqualTo("400 Request_BadRequest");
        assertThat(code(patch(administrator, accounts.get(0), "{\"jobTitle\":\"x\"}")))
                .isEqualTo("403 Authorization_RequestDenied");
        assertThat(code(patch(administrator, accounts.get(0), "x"))).isEqualTo("400 BadRequest");
        assertThat(code(patch(administrator, "nobody@contoso.example", DISABLE)))
                .isEqualTo("404 Request_ResourceNotFound");
    }

    @Test
    void sessions_are_revoked_with_a_permission_of_its_own() {
        GraphCaller caller = caller("User Administrator", "User.RevokeSessions.All");
        String path = "/users/" + accounts.get(0) + "/revokeSignInSessions";

        assertThat(send(caller, "POST", path, "").json().getBoolean("value")).isTrue();
        assertThat(code(send(administrator, "POST", path, ""))).isEqualTo("403 Authorization_RequestDenied");
    }

    @Test
    void three_thousand_writes_are_the_most_in_150_seconds() {
        String batch = IntStream.range(0, 20)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"method\":\"PATCH\",\"url\":\"/users/" + accounts.get(i % 12)
                        + "\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":" + DISABLE + "}")
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
        IntStream.range(0, 150).forEach(i -> send(administrator, "POST", "/$batch", batch));

        Reply reply = patch(administrator, accounts.get(0), DISABLE);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.response().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 150L);
        control.advanceClock(Duration.ofSeconds(150));
        assertThat(patch(administrator, accounts.get(0), DISABLE).status()).isEqualTo(204);
    }

    @Test
    void an_answer_can_be_lost_after_the_write() {
        control.fault("updateUser")
                .person(administrator.person())
                .processed()
                .behaviour("close")
                .times(1)
                .order();
        String batch = "{\"requests\":[{\"id\":\"1\",\"method\":\"PATCH\",\"url\":\"/users/" + accounts.get(0)
                + "\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":" + DISABLE + "}]}";

        assertThat(send(administrator, "POST", "/$batch", batch).json().getJsonArray("responses"))
                .isEmpty();
        assertThat(control.accounts("a").writes()).isEqualTo(Map.of(accounts.get(0), 1));
    }

    private GraphCaller caller(String role, String... scopes) {
        return GraphCaller.of(
                standIn, control.people().with("directoryRole", role).create(), scopes);
    }

    private boolean enabled(String account) {
        return administrator
                .get("/v1.0/users/" + account + "?$select=id,accountEnabled")
                .json()
                .getBoolean("accountEnabled");
    }

    private Reply patch(GraphCaller caller, String account, String body) {
        return send(caller, "PATCH", "/users/" + account, body);
    }

    private Reply send(GraphCaller from, String method, String path, String body) {
        return from.caller()
                .send(HttpRequest.newBuilder(URI.create(standIn.graph() + "/v1.0" + path))
                        .header("Authorization", "Bearer " + from.token())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }
}
