package org.graphportal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graphportal.attacks.Attack;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Shape;
import org.graphportal.attacks.Signer;
import org.graphportal.settings.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of the table of access tokens, and of that of ID tokens made as access tokens. */
class AccessTokenAttackTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    static List<Attack> table() {
        return Attack.onAccessTokens();
    }

    @Test
    void no_two_lines_share_an_id() {
        assertThat(table()).extracting(Attack::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_token_ends_as_its_line_says(Attack attack) throws Exception {
        Forge forge = new Forge(NOON).of(attack.shape());
        KeySource source = new KeySource(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
        SigningKeys keys = new SigningKeys(source, Forge.ISSUER, CLOCK);
        attack.keys()
                .ifPresent(
                        json -> source.publish((JsonObject) forge.placeholders().fill(json)));
        if (attack.rotatesKeys()) {
            source.publish(Signer.document(Signer.TENANT_OTHER));
            keys.matching(Signer.TENANT_OTHER.kid(), SigningKeys.Asker.API);
            source.publish(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
        }
        String earlier = forge.of(Shape.ID_TOKEN).good();
        String order = attack.idToken(Map.of("other-nonce", "of-another-session"))
                .toString()
                .replace("${earlier-id-token}", earlier);

        AccessTokenVerifier verifier =
                new AccessTokenVerifier(Registration.issuing(Forge.ISSUER), Registration.api(), keys, CLOCK);

        assertThat(verdict(verifier, forge.token(order))).isEqualTo(attack.refusedBy());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS_1", "ACCESS_2"})
    void what_a_good_token_says_is_taken_from_it(Shape shape) throws Exception {
        String order = "{\"claims\":{\"name\":\"Zoë\",\"roles\":[\"Admin\"],\"groups\":[\"a\",1],\"scp\":\"a b\"}}";

        VerifiedAccessToken token =
                verifier(Set.of()).verify(new Forge(NOON).of(shape).token(order));

        assertThat(token.tenantId()).isEqualTo(Forge.TENANT_ID);
        assertThat(token.objectId()).isEqualTo("66a1f2d0-1c1b-4f0e-9a51-5b8d4e1c9a01");
        assertThat(token.client()).isEqualTo(Forge.CLIENT_ID);
        assertThat(token.scopes()).containsExactly("a", "b");
        assertThat(token.roles()).containsExactly("Admin");
        assertThat(token.groups()).containsExactly("a");
        assertThat(token.hasTooManyGroups()).isFalse();
        assertThat(token.name()).contains("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"_claim_names\":{\"groups\":\"src1\"}", "\"hasgroups\":true"})
    void groups_that_stand_elsewhere_are_too_many_and_none_is_named(String claim) throws Exception {
        String order = "{\"claims\":{" + claim + ",\"groups\":[\"a\"]}}";

        VerifiedAccessToken token =
                verifier(Set.of()).verify(new Forge(NOON).of(Shape.ACCESS_2).token(order));

        assertThat(token.hasTooManyGroups()).isTrue();
        assertThat(token.groups()).isEmpty();
    }

    @Test
    void without_a_list_every_application_may_call_that_has_a_token() throws Exception {
        String token = new Forge(NOON).of(Shape.ACCESS_2).token("{\"claims\":{\"azp\":\"another\"}}");

        assertThat(verdict(verifier(Set.of()), token)).isEmpty();
        assertThat(verdict(verifier(Set.of("another", "third")), token)).isEmpty();
        assertThat(verdict(verifier(Set.of("third")), token)).isEqualTo("azp");
    }

    @Test
    void a_token_that_is_wrong_in_anything_else_makes_no_key_be_fetched_and_no_signature_be_checked() throws Exception {
        KeySource source = new KeySource(Signer.document(Signer.TENANT));
        AccessTokenVerifier verifier = new AccessTokenVerifier(
                Registration.issuing(Forge.ISSUER),
                Registration.api(),
                new SigningKeys(source, Forge.ISSUER, CLOCK),
                CLOCK);
        for (Attack attack : table()) {
            if (!attack.isGood() && !Set.of("signature", "kid").contains(attack.refusedBy())) {
                String order = attack.idToken(Map.of("other-nonce", "x")).toString();
                verdict(verifier, new Forge(NOON).of(attack.shape()).token(order.replace("${earlier-id-token}", "x")));
            }
        }

        assertThat(source.fetches()).isZero();
    }

    @Test
    void while_entra_is_down_the_keys_at_hand_stay_good_and_others_are_not_called_wrong() throws Exception {
        KeySource source = new KeySource(Signer.document(Signer.TENANT));
        SetClock clock = new SetClock();
        AccessTokenVerifier verifier = new AccessTokenVerifier(
                Registration.issuing(Forge.ISSUER),
                Registration.api(),
                new SigningKeys(source, Forge.ISSUER, clock),
                clock);
        verifier.verify(new Forge(clock.instant()).of(Shape.ACCESS_2).good());
        source.breakDown();
        clock.advance(Duration.ofHours(30));
        Forge later = new Forge(clock.instant()).of(Shape.ACCESS_1);

        assertThat(verdict(verifier, later.good())).isEmpty();
        assertThat(verdict(verifier, later.token("{\"signature\":\"unknown-key\"}")))
                .isEqualTo("unavailable");
    }

    private static AccessTokenVerifier verifier(Set<String> clients) {
        Api api = new Api(Forge.API, Forge.V1_ISSUER, clients, Set.of(), List.of());
        KeySource source = new KeySource(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
        return new AccessTokenVerifier(
                Registration.issuing(Forge.ISSUER), api, new SigningKeys(source, Forge.ISSUER, CLOCK), CLOCK);
    }

    private static String verdict(AccessTokenVerifier verifier, String token) {
        try {
            verifier.verify(token);
            return "";
        } catch (TokenRefused e) {
            return e.check();
        } catch (KeysUnavailable e) {
            return "unavailable";
        }
    }
}
