package org.graphportal.graph.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTransportTest {

    private static final URI ROOT = URI.create("https://graph.microsoft.com/v1.0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0/me",
                "https://graph.microsoft.com/v1.0/me/messages?$top=10",
                "https://graph.microsoft.com/v1.0/users?$skiptoken=RFNwdAIAAQ"
            })
    void the_token_goes_to_addresses_below_the_root(String address) {
        assertThat(GraphTransport.below(ROOT, URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com.evil.example/v1.0/me",
                "https://evil.example/v1.0/me",
                "https://graph.microsoft.com@evil.example/v1.0/me",
                "https://user@graph.microsoft.com/v1.0/me",
                "http://graph.microsoft.com/v1.0/me",
                "https://graph.microsoft.com:8443/v1.0/me",
                "https://graph.microsoft.com/v1.0/../beta/me",
                "https://graph.microsoft.com/v1.01/me",
                "https://graph.microsoft.com/beta/me",
                "https://graph.microsoft.com/v1.0"
            })
    void and_nowhere_else(String address) {
        assertThat(GraphTransport.below(ROOT, URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://graph.microsoft.com/v1.0/me", "https://graph.microsoft.com/beta/me?$top=1"})
    void questions_may_choose_a_version(String address) {
        assertThat(GraphTransport.belowAnyVersion(ROOT, URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/oidc/userinfo",
                "https://graph.microsoft.com/v1.0/../oidc/userinfo",
                "https://graph.microsoft.com.evil.example/beta/me",
                "https://graph.microsoft.com@evil.example/beta/me",
                "http://graph.microsoft.com/beta/me",
                "https://graph.microsoft.com/betamax/me"
            })
    void and_nothing_else(String address) {
        assertThat(GraphTransport.belowAnyVersion(ROOT, URI.create(address))).isFalse();
    }
}
