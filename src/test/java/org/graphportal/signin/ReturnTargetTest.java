package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my/profile", "/my/people?search=a%20b&page=2", "/my/queries?path=/me/messages"})
    void a_page_of_this_application_is_gone_back_to(String target) {
        assertThat(ReturnTarget.checked(target)).isEqualTo(target);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https://evil.example/my/profile",
                "javascript:alert(1)",
                "my/profile",
                "/my/profile\r\nSet-Cookie: a=b",
                "/my/profile%zz",
                "/\t/evil.example",
                "/my/ profile",
                "/..//evil.example",
                "/./..//evil.example",
                "/callback?code=a&state=b",
                "/sign-in",
                "/my/../sign-out",
                "/ł"
            })
    void anything_else_leads_home(String target) {
        assertThat(ReturnTarget.checked(target)).isEqualTo("/");
    }

    @Test
    void an_address_longer_than_any_of_ours_leads_home() {
        assertThat(ReturnTarget.checked("/my/profile?a=" + "b".repeat(2000))).isEqualTo("/");
    }
}
