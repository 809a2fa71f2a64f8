package org.graphportal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.graphportal.attacks.Attack;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the table of ID tokens: made by the forge, and made by the stand-in, which knows nothing of the forge. */
class IdTokenAttackTest {

    private static final Map<String, String> KNOWN = Map.of("other-nonce", "a-nonce-of-another-session");
    private static final StandIn STAND_IN = StandIn.start(StandInOptions.defaults());
    private static final StandInControl CONTROL = new StandInControl(STAND_IN.entra());
    private static final String TENANT = STAND_IN.entra() + "/" + StandInOptions.TENANT_ID;

    @AfterAll
    static void close() {
        STAND_IN.close();
    }

    static List<Attack> table() {
        return Attack.onIdTokens();
    }

    @Test
    void no_two_lines_share_an_id() {
        assertThat(table()).extracting(Attack::id).doesNotHaveDuplicates();
    }

    @Test
    void each_line_says_how_it_ends() {
        assertThat(table())
                .allSatisfy(attack -> assertThat(attack.isGood())
                        .isNotEqualTo(!attack.refusedBy().isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_forged_token_ends_as_its_line_says(Attack attack) throws Exception {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        Clock clock = Clock.fixed(noon, ZoneOffset.UTC);
        Forge forge = new Forge(noon);
        KeySource source = new KeySource(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
        SigningKeys keys = new SigningKeys(source, Forge.ISSUER, clock);
        attack.keys()
                .ifPresent(
                        json -> source.publish((JsonObject) forge.placeholders().fill(json)));
        if (attack.rotatesKeys()) {
            source.publish(Signer.document(Signer.TENANT_OTHER));
            keys.matching(Signer.TENANT_OTHER.kid(), SigningKeys.Asker.SIGN_IN);
            source.publish(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
        }
        IdTokenVerifier verifier = new IdTokenVerifier(Registration.issuing(Forge.ISSUER), keys, clock);

        String order = attack.idToken(KNOWN).toString().replace("${earlier-id-token}", earlier(forge));

        check(attack, verifier, forge.token(order), Forge.NONCE, Forge.ACCESS_TOKEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_token_of_the_token_endpoint_ends_as_its_line_says(Attack attack) throws Exception {
        StandInPerson person = CONTROL.people().create();
        Caller browser = new Caller(STAND_IN);
        browser.tokens(person.userPrincipalName());
        SigningKeys keys = new SigningKeys(
                () -> browser.get(TENANT + "/discovery/v2.0/keys").text().getBytes(UTF_8),
                TENANT + "/v2.0",
                Clock.systemUTC());
        attack.keys().ifPresent(json -> publish(json.getJsonArray("keys")));
        if (attack.rotatesKeys()) {
            keys.matching("whichever", SigningKeys.Asker.SIGN_IN);
            CONTROL.rotateKeys();
        }
        IdTokenVerifier verifier = new IdTokenVerifier(Registration.issuing(TENANT + "/v2.0"), keys, Clock.systemUTC());
        CONTROL.fault("token").person(person).idToken(attack.idToken(KNOWN)).order();
        Map<String, String> request = Caller.authorizeRequest();
        request.put("nonce", "nonce of " + attack);

        String code = browser.signIn(request, person.userPrincipalName()).parameter("code");
        JsonObject tokens = browser.token(Caller.codeGrant(code)).json();

        check(attack, verifier, tokens.getString("id_token"), "nonce of " + attack, tokens.getString("access_token"));
    }

    private static void publish(JsonArray keys) {
        CONTROL.fault("keys").times(1).member("keys", keys).order();
    }

    private static String earlier(Forge forge) {
        return forge.token("{\"claims\": {\"nonce\": \"an-earlier-nonce\"}}");
    }

    private static void check(Attack attack, IdTokenVerifier verifier, String token, String nonce, String accessToken)
            throws KeysUnavailable {
        String refusedBy = "";
        try {
            verifier.verify(token, nonce, accessToken);
        } catch (TokenRefused e) {
            refusedBy = e.check();
        }
        assertThat(refusedBy).isEqualTo(attack.refusedBy());
    }
}
