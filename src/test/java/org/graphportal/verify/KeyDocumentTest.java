package org.graphportal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDocumentTest {

    private static final JsonObject GOOD = Signer.TENANT.jwk();
    private static final JsonObject EC = Json.createObjectBuilder()
            .add("kty", "EC")
            .add("crv", "P-256")
            .add("use", "sig")
            .add("kid", "ec")
            .add("x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
            .add("y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
            .build();
    private static final JsonObject SYMMETRIC = Json.createObjectBuilder()
            .add("kty", "oct")
            .add("kid", "oct")
            .add("k", "AAAA")
            .build();

    @Test
    void keys_as_entra_publishes_them_are_usable() throws IOException {
        JsonObject asPublished = Json.createObjectBuilder(GOOD)
                .add("x5t", "an-opaque-thumbprint-of-sha1")
                .add("cloud_instance_name", "microsoftonline.com")
                .add("issuer", Forge.ISSUER)
                .build();

        assertThat(read(asPublished)).extracting(RSAKey::getKeyID).containsExactly(Signer.TENANT.kid());
    }

    @Test
    void a_key_says_by_a_blank_that_it_is_for_every_tenant_of_the_cloud() throws IOException {
        JsonObject everybodys = with("issuer", "https://login.microsoftonline.com/{tenantid}/v2.0");

        assertThat(read(everybodys)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
                "https://login.microsoftonline.us/{tenantid}/v2.0",
                "https://login.microsoftonline.com/{tenantid}/v1.0",
                "{tenantid",
                ""
            })
    void a_key_of_another_issuer_is_left_out(String issuer) {
        assertThatThrownBy(() -> read(with("issuer", issuer))).isInstanceOf(IOException.class);
    }

    @Test
    void a_key_of_an_issuer_that_is_no_text_is_left_out() {
        JsonObject odd = Json.createObjectBuilder(GOOD)
                .add("issuer", Json.createArrayBuilder().add(Forge.ISSUER))
                .build();

        assertThatThrownBy(() -> read(odd)).isInstanceOf(IOException.class);
    }

    @Test
    void keys_of_other_kinds_are_left_out() throws IOException {
        assertThat(read(EC, GOOD, SYMMETRIC)).extracting(RSAKey::getKeyID).containsExactly(Signer.TENANT.kid());
    }

    @Test
    void keys_that_are_no_keys_are_left_out_and_do_no_harm() throws IOException {
        JsonObject broken = Json.createObjectBuilder(GOOD).remove("n").build();
        JsonObject nothing = JsonValue.EMPTY_JSON_OBJECT;

        assertThat(read(broken, nothing, JsonValue.NULL, JsonValue.TRUE, GOOD)).hasSize(1);
    }

    @Test
    void keys_for_other_uses_are_left_out() {
        assertThatThrownBy(() -> read(with("use", "enc"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(with("alg", "PS256"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(with("alg", "RSA1_5"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(withOperation("encrypt"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_key_may_say_that_it_is_for_rs256_and_for_verifying() throws IOException {
        assertThat(read(with("alg", "RS256"))).hasSize(1);
        assertThat(read(withOperation("verify"))).hasSize(1);
        assertThat(read(Json.createObjectBuilder(GOOD).remove("use").build())).hasSize(1);
    }

    @Test
    void keys_of_less_than_2048_bits_are_left_out() {
        Signer small = Signer.generated("small", 2040);

        assertThatThrownBy(() -> read(small.jwk()))
                .isInstanceOf(IOException.class)
                .hasMessage("The key document has no RSA key that signs for the tenant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "<html></html>",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":[]}",
                "{\"keys\":[],\"keys\":[]}",
                "{\"keys\":[]} x",
                "\ufeff{\"keys\":[]}"
            })
    void a_document_without_a_usable_key_is_none(String document) {
        assertThatThrownBy(() -> KeyDocument.read(document.getBytes(UTF_8), Forge.ISSUER))
                .isInstanceOf(IOException.class);
    }

    private static JsonObject with(String name, String value) {
        return Json.createObjectBuilder(GOOD).add(name, value).build();
    }

    private static JsonObject withOperation(String operation) {
        return Json.createObjectBuilder(GOOD)
                .remove("use")
                .add("key_ops", Json.createArrayBuilder().add(operation))
                .build();
    }

    private static List<RSAKey> read(JsonValue... keys) throws IOException {
        JsonArrayBuilder array = Json.createArrayBuilder();
        List.of(keys).forEach(array::add);
        JsonObject document = Json.createObjectBuilder().add("keys", array).build();
        return KeyDocument.read(document.toString().getBytes(UTF_8), Forge.ISSUER);
    }
}
