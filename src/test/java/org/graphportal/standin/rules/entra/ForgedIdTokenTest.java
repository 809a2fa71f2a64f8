package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forged ID tokens of {@code forged-id-tokens.json} arrive as ordered: a strict reader refuses them all. */
class ForgedIdTokenTest {

    private static final StandIn STAND_IN = StandIn.start(StandInOptions.defaults());
    private static final StandInControl CONTROL = new StandInControl(STAND_IN.entra());

    @AfterAll
    static void close() {
        STAND_IN.close();
    }

    static Stream<Arguments> rows() {
        try (JsonReader reader = Json.createReader(
                ForgedIdTokenTest.class.getResourceAsStream("/org/graphportal/standin/forged-id-tokens.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> Arguments.of(row.getString("id"), row));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_strict_reader_refuses_what_is_forged_and_nothing_else(String id, JsonObject row) throws Exception {
        StandInPerson person = CONTROL.people().create();
        Caller caller = new Caller(STAND_IN);
        caller.tokens(person.userPrincipalName());
        CONTROL.fault("token")
                .person(person)
                .idToken(row.getJsonObject("idToken"))
                .order();
        if (row.getBoolean("rotate", false)) {
            CONTROL.rotateKeys();
        }

        String token = redeem(caller, person, "nonce of " + id).getString("id_token");
        JwtConsumer reader = reader(keys(caller, row), "nonce of " + id);

        if (row.getBoolean("accepted", false)) {
            reader.processToClaims(token);
        } else {
            assertThatThrownBy(() -> reader.processToClaims(token)).isInstanceOf(InvalidJwtException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rs256", "ps256", "rs384", "rs512", "es256", "hs256-client-secret"})
    void a_signature_of_another_kind_is_a_good_one_of_its_kind(String kind) throws Exception {
        StandInPerson person = CONTROL.people().create();
        CONTROL.fault("token").person(person).signature(kind).order();
        JsonWebKeySet keys = keysWithEllipticCurve();

        String token = redeem(new Caller(STAND_IN), person, "n").getString("id_token");

        JwtConsumerBuilder reader = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setRelaxVerificationKeyValidation()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()));
        if (kind.startsWith("hs256")) {
            reader.setVerificationKey(new HmacKey(StandInOptions.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(reader.build().processToClaims(token).getClaimValueAsString("nonce"))
                .isEqualTo("n");
    }

    @Test
    void two_megabytes_are_two_megabytes() {
        StandInPerson person = CONTROL.people().create();
        JsonObject padding =
                Json.createObjectBuilder().add("padding", 2_000_000).build();
        CONTROL.fault("token").person(person).idToken(padding).order();

        JsonObject tokens = redeem(new Caller(STAND_IN), person, "n");

        assertThat(tokens.getString("id_token")).hasSizeGreaterThan(2_000_000);
    }

    @Test
    void others_get_honest_tokens_meanwhile() throws Exception {
        StandInPerson person = CONTROL.people().create();
        CONTROL.fault("token").person(person).signature("none").order();
        Caller caller = new Caller(STAND_IN);

        String token = redeem(caller, CONTROL.people().create(), "n").getString("id_token");

        reader(keys(caller, JsonObject.EMPTY_JSON_OBJECT), "n").processToClaims(token);
    }

    private static JsonObject redeem(Caller caller, StandInPerson person, String nonce) {
        var request = Caller.authorizeRequest();
        request.put("nonce", nonce);
        String code = caller.signIn(request, person.userPrincipalName()).parameter("code");
        return caller.token(Caller.codeGrant(code)).json();
    }

    /** The published keys, or what a row makes of them for its one fetch. */
    private static JsonWebKeySet keys(Caller caller, JsonObject row) throws Exception {
        if (row.containsKey("keys")) {
            StandInFault fault = CONTROL.fault("keys").times(1);
            fault.member("keys", row.getJsonObject("keys").get("keys")).order();
        }
        return new JsonWebKeySet(caller.get(STAND_IN.entra() + "/" + StandInOptions.TENANT_ID + "/discovery/v2.0/keys")
                .text());
    }

    private static JsonWebKeySet keysWithEllipticCurve() throws Exception {
        CONTROL.fault("keys")
                .times(1)
                .member("keys", List.of("${signing-jwk}", "${ec-jwk}"))
                .order();
        return keys(new Caller(STAND_IN), JsonObject.EMPTY_JSON_OBJECT);
    }

    private static JwtConsumer reader(JsonWebKeySet keys, String nonce) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                .setExpectedIssuer(STAND_IN.entra() + "/" + StandInOptions.TENANT_ID + "/v2.0")
                .setExpectedAudience(StandInOptions.CLIENT_ID)
                .setExpectedType(true, "JWT")
                .setAllowedClockSkewInSeconds(60)
                .setIssuedAtRestrictions(60, 3600)
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setRequireSubject()
                .registerValidator((Validator) context -> beyondTheLibrary(context, nonce))
                .build();
    }

    /** What OpenID Connect Core 1.0 §3.1.3.7 and Entra demand beyond a library's own checks; null means fine. */
    private static String beyondTheLibrary(JwtContext context, String nonce) throws MalformedClaimException {
        var claims = context.getJwtClaims();
        String azp = claims.getStringClaimValue("azp");
        boolean good = nonce.equals(claims.getStringClaimValue("nonce"))
                && StandInOptions.TENANT_ID.equals(claims.getStringClaimValue("tid"))
                && !claims.getSubject().isEmpty()
                && claims.getAudience().size() == 1
                && (azp == null || azp.equals(StandInOptions.CLIENT_ID))
                && !claims.hasClaim("at_hash")
                && context.getJwt().length() < 100_000
                && context.getJwt().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        return good ? null : "refused";
    }
}
