package org.graphportal.standin.entra.keys;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import org.graphportal.standin.entra.directory.Tenant;

/** The document below {@code /.well-known/openid-configuration}: what Entra lists, and none of what it leaves out. */
public final class Metadata {

    private final URI graph;

    public Metadata(URI graph) {
        this.graph = graph;
    }

    /**
     * The document.
     *
     * @param entra the origin on which it was asked for
     */
    public JsonObject document(Tenant tenant, URI entra) {
        String root = entra + "/" + (tenant.isShared() ? tenant.segment() : tenant.id());
        return Json.createObjectBuilder()
                .add("token_endpoint", root + "/oauth2/v2.0/token")
                .add(
                        "token_endpoint_auth_methods_supported",
                        array("client_secret_post", "private_key_jwt", "client_secret_basic"))
                .add("jwks_uri", root + "/discovery/v2.0/keys")
                .add("response_modes_supported", array("query", "fragment", "form_post"))
                .add("subject_types_supported", array("pairwise"))
                .add("id_token_signing_alg_values_supported", array("RS256"))
                .add("response_types_supported", array("code", "id_token", "code id_token", "id_token token"))
                .add("scopes_supported", array("openid", "profile", "email", "offline_access"))
                .add("issuer", tenant.issuer(entra))
                .add("request_uri_parameter_supported", false)
                .add("userinfo_endpoint", graph + "/oidc/userinfo")
                .add("authorization_endpoint", root + "/oauth2/v2.0/authorize")
                .add("device_authorization_endpoint", root + "/oauth2/v2.0/devicecode")
                .add("http_logout_supported", true)
                .add("frontchannel_logout_supported", true)
                .add("end_session_endpoint", root + "/oauth2/v2.0/logout")
                .add("claims_supported", claims())
                .add("kerberos_endpoint", root + "/kerberos")
                .add("tenant_region_scope", tenant.isShared() ? JsonValue.NULL : Json.createValue("EU"))
                .add("cloud_instance_name", "microsoftonline.com")
                .add("cloud_graph_host_name", "graph.windows.net")
                .add("msgraph_host", graph.getAuthority())
                .add("rbac_url", "https://pas.windows.net")
                .build();
    }

    private static JsonArrayBuilder claims() {
        return array(
                "sub",
                "iss",
                "cloud_instance_name",
                "cloud_instance_host_name",
                "cloud_graph_host_name",
                "msgraph_host",
                "aud",
                "exp",
                "iat",
                "auth_time",
                "acr",
                "nonce",
                "preferred_username",
                "name",
                "tid",
                "ver",
                "at_hash",
                "c_hash",
                "email");
    }

    private static JsonArrayBuilder array(String... values) {
        return Json.createArrayBuilder(List.of(values));
    }
}
