package org.graphportal.api.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.graphportal.api.Hello;
import org.graphportal.api.Me;
import org.graphportal.api.RoleDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scopes, roles and callers against every operation; a caller without scopes is an application by itself. */
class PermissionTest {

    private static final String SCOPE = "the scope is missing: access_as_user";
    private static final String CALL = "the application role is missing: Api.Call";
    private static final String ADMIN = "the role is missing: Admin";
    private static final String PEOPLE = "not for applications without a person";

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # scopes                  | roles              | hello  | me    | roles
        access_as_user            | ''                 | in     | in    | ADMIN
        access_as_user            | Explorer           | in     | in    | ADMIN
        access_as_user            | Admin              | in     | in    | in
        access_as_user            | admin              | in     | in    | ADMIN
        access_as_user            | Api.Call           | in     | in    | ADMIN
        access_as_user            | Api.Call Admin     | in     | in    | in
        Reports.Read access_as_user | Admin            | in     | in    | in
        Reports.Read              | ''                 | SCOPE  | SCOPE | SCOPE
        Reports.Read              | Admin              | SCOPE  | SCOPE | SCOPE
        Reports.Read              | Api.Call Admin     | SCOPE  | SCOPE | SCOPE
        ACCESS_AS_USER            | Admin              | SCOPE  | SCOPE | SCOPE
        access_as_user2           | Admin              | SCOPE  | SCOPE | SCOPE
        Admin                     | Admin              | SCOPE  | SCOPE | SCOPE
        ''                        | Api.Call           | PEOPLE | in    | ADMIN
        ''                        | Api.Call Explorer  | PEOPLE | in    | ADMIN
        ''                        | Api.Call Admin     | PEOPLE | in    | in
        ''                        | Admin              | PEOPLE | CALL  | CALL
        ''                        | Explorer           | PEOPLE | CALL  | CALL
        ''                        | access_as_user     | PEOPLE | CALL  | CALL
        ''                        | api.call Admin     | PEOPLE | CALL  | CALL
        ''                        | ''                 | PEOPLE | CALL  | CALL
        """)
    void a_caller_gets_in_where_the_table_says(String scopes, String roles, String hello, String me, String list)
            throws Exception {
        Caller caller = caller(scopes, roles);

        assertThat(refusal(Hello.class.getMethod("hello", SecurityContext.class), caller))
                .isEqualTo(hello);
        assertThat(refusal(Me.class.getMethod("me", SecurityContext.class), caller))
                .isEqualTo(me);
        assertThat(refusal(RoleDefinitions.class.getMethod("roles"), caller)).isEqualTo(list);
    }

    /** A role without a name may stand in a token, and is not the absence of one on an operation. */
    @Test
    void a_role_without_a_name_opens_nothing() throws Exception {
        Caller nameless = new Caller("t", "o", "c", "n", List.of(), Set.of(""), Set.of());

        assertThat(refusal(Hello.class.getMethod("hello", SecurityContext.class), nameless))
                .isEqualTo("PEOPLE");
    }

    @Test
    void an_operation_that_says_nothing_is_closed() throws Exception {
        assertThat(refused(Object.class.getMethod("toString"), caller("access_as_user", "Admin Api.Call"))
                        .orElseThrow())
                .hasMessage("nobody may call this");
    }

    @Test
    void a_scope_is_named_only_to_whom_it_would_help() throws Exception {
        Method roles = RoleDefinitions.class.getMethod("roles");

        assertThat(refused(roles, caller("Reports.Read", "Admin")).orElseThrow().challenge())
                .contains("Bearer realm=\"Graph Portal\", error=\"insufficient_scope\", error_description=\"" + SCOPE
                        + "\", scope=\"access_as_user\"");
        for (Caller other : List.of(caller("access_as_user", ""), caller("", "Admin"), caller("", "Api.Call"))) {
            assertThat(refused(roles, other).orElseThrow().challenge().orElseThrow())
                    .contains("error=\"insufficient_scope\"")
                    .doesNotContain("scope=\"");
        }
    }

    @Test
    void a_role_that_a_group_could_give_is_missing_for_another_reason() throws Exception {
        Method roles = RoleDefinitions.class.getMethod("roles");
        Caller could = new Caller("t", "o", "c", "n", List.of("access_as_user"), Set.of(), Set.of("Admin"));
        Caller couldNot = new Caller("t", "o", "c", "n", List.of("access_as_user"), Set.of(), Set.of("Explorer"));

        assertThat(refused(roles, could).orElseThrow())
                .hasMessageContaining("too many groups for the token")
                .hasMessageContaining("assign the application role");
        assertThat(refused(roles, couldNot).orElseThrow()).hasMessage(ADMIN);
    }

    private static Caller caller(String scopes, String roles) {
        return new Caller(
                "t", "o", "c", "n", words(scopes).toList(), Set.of(words(roles).toArray(String[]::new)), Set.of());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String refusal(Method method, Caller caller) {
        return refused(method, caller)
                .map(refused -> switch (refused.getMessage()) {
                    case SCOPE -> "SCOPE";
                    case CALL -> "CALL";
                    case ADMIN -> "ADMIN";
                    case PEOPLE -> "PEOPLE";
                    default -> refused.getMessage();
                })
                .orElse("in");
    }

    private static Optional<Refused> refused(Method method, Caller caller) {
        try {
            Permission.check(method, caller);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e);
        }
    }
}
