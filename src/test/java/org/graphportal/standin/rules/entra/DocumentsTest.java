package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final String TENANT = StandInOptions.TENANT_ID;

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final Caller caller = new Caller(standIn);

    @Test
    void metadata_can_be_read_by_a_client_and_name_every_endpoint() throws Exception {
        String root = standIn.entra() + "/" + TENANT;

        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.parse(metadata(TENANT).toString());

        assertThat(metadata.getIssuer().getValue()).isEqualTo(root + "/v2.0");
        assertThat(metadata.getAuthorizationEndpointURI()).hasToString(root + "/oauth2/v2.0/authorize");
        assertThat(metadata.getTokenEndpointURI()).hasToString(root + "/oauth2/v2.0/token");
        assertThat(metadata.getJWKSetURI()).hasToString(root + "/discovery/v2.0/keys");
        assertThat(metadata.getEndSessionEndpointURI()).hasToString(root + "/oauth2/v2.0/logout");
        assertThat(metadata.getUserInfoEndpointURI()).hasToString(standIn.graph() + "/oidc/userinfo");
        assertThat(metadata.supportsRequestURIParam()).isFalse();
    }

    @Test
    void metadata_list_four_scopes_and_say_nothing_of_pkce() {
        JsonObject metadata = metadata(TENANT);

        assertThat(metadata.getJsonArray("scopes_supported").getValuesAs(JsonString::getString))
                .containsExactly("openid", "profile", "email", "offline_access");
        assertThat(metadata).doesNotContainKey("code_challenge_methods_supported");
        assertThat(metadata)
                .containsKeys(
                        "tenant_region_scope",
                        "cloud_instance_name",
                        "cloud_graph_host_name",
                        "msgraph_host",
                        "rbac_url",
                        "http_logout_supported",
                        "frontchannel_logout_supported");
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.example, 8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10",
        "8B7F4A52-3C0E-4D61-9C55-2F1C1D5A7E10, 8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10",
        "common, {tenantid}",
        "organizations, {tenantid}",
        "consumers, 9188040d-6c67-4c5b-b112-36a304b66dad"
    })
    void the_issuer_names_the_tenant_by_its_guid_whatever_the_address_says(String segment, String id) {
        assertThat(metadata(segment).getString("issuer")).isEqualTo(standIn.entra() + "/" + id + "/v2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2.0/.well-known/openid-configuration", "/discovery/v2.0/keys"})
    void an_unknown_tenant_has_no_documents(String path) {
        Reply reply = caller.get(standIn.entra() + "/11111111-2222-3333-4444-555555555555" + path);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getJsonArray("error_codes").getInt(0)).isEqualTo(90002);
    }

    @Test
    void both_origins_listen_on_the_loopback_address_only() {
        assertThat(standIn.entra().getHost()).isEqualTo("127.0.0.1");
        assertThat(standIn.graph().getHost()).isEqualTo("127.0.0.1");
        assertThat(standIn.entra()).isNotEqualTo(standIn.graph());
    }

    private JsonObject metadata(String tenant) {
        return caller.get(standIn.entra() + "/" + tenant + "/v2.0/.well-known/openid-configuration")
                .json();
    }
}
