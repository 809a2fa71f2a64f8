package org.graphportal.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.ForgedTokens;
import org.graphportal.attacks.ForgedTokens.Forged;
import org.graphportal.attacks.GoodToken;
import org.graphportal.attacks.Kind;
import org.graphportal.attacks.Shape;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;

/** Thousands of forged access tokens by chance: none is accepted and none makes a call; and no good one is refused. */
class ForgedAccessTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long SEED = Long.getLong("attacks.seed", 20261121);
    private static final int OF_EACH_KIND = 110;
    private static final int GOOD = 1_000;

    private final ForgedTokens tokens = new ForgedTokens(SEED, NOON, Shape.ACCESS_2);
    private final KeySource entra = new KeySource(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
    private final AccessTokenVerifier verifier = verifier(entra);
    private final AccessTokenVerifier oneKey = verifier(new KeySource(Signer.document(Signer.TENANT)));

    @Test
    void of_twelve_thousand_forged_tokens_none_is_accepted_and_none_makes_a_call() throws Exception {
        // The two fetches of this minute, which unknown key ids may cause, have been made.
        verifier.verify(new Forge(NOON).of(Shape.ACCESS_2).good());
        verdict(verifier, new Forge(NOON).of(Shape.ACCESS_2).token("{\"header\":{\"kid\":\"unknown\"}}"));
        int fetches = entra.fetches();

        Map<String, List<String>> wrong = tokens.kinds().parallelStream()
                .flatMap(kind -> IntStream.range(0, OF_EACH_KIND).mapToObj(number -> tokens.forged(kind, number)))
                .filter(forged -> !isAsExpected(forged))
                .collect(groupingBy(forged -> forged.kind().name(), mapping(this::told, toList())));

        assertThat(wrong.values().stream().flatMap(kind -> kind.stream().limit(3)))
                .isEmpty();
        assertThat(tokens.kinds())
                .extracting(Kind::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(tokens.kinds().size() * OF_EACH_KIND).isGreaterThanOrEqualTo(12_000);
        assertThat(entra.fetches()).isEqualTo(fetches);
    }

    @Test
    void of_a_thousand_good_tokens_of_both_versions_none_is_refused() {
        Stream<String> refused = IntStream.range(0, GOOD).parallel().mapToObj(number -> {
            Shape shape = Shape.OF_THE_API.get(number % Shape.OF_THE_API.size());
            GoodToken good = new ForgedTokens(SEED, NOON, shape).good(number);
            String verdict = verdict(good.needsOneKey() ? oneKey : verifier, good.token());
            return verdict.equals("accepted") ? "" : "seed " + SEED + ", good " + shape + " " + number + ": " + verdict;
        });

        assertThat(refused.filter(problem -> !problem.isEmpty())).isEmpty();
    }

    /** 20 calls a second for ten minutes, and each minute a key that was published just before it signs. */
    @Test
    void while_keys_change_under_twenty_calls_a_second_none_is_refused() throws Exception {
        SetClock clock = new SetClock();
        List<Signer> signers = IntStream.range(0, 10)
                .mapToObj(number -> Signer.generated("rotated-" + number, 2048))
                .toList();
        KeySource source = new KeySource(Signer.document(signers.get(0)));
        AccessTokenVerifier rotating = new AccessTokenVerifier(
                Registration.issuing(Forge.ISSUER),
                Registration.api(),
                new SigningKeys(source, Forge.ISSUER, clock),
                clock);
        for (int minute = 0; minute < signers.size(); minute++) {
            Signer signer = signers.get(minute);
            source.publish(Signer.document(signer, signers.get(Math.max(0, minute - 1))));
            for (int call = 0; call < 60 * 20; call++) {
                Signer signing = call % 2 == 0 ? signer : signers.get(Math.max(0, minute - 1));
                String token = new Forge(clock.instant(), signing, JsonValue.EMPTY_JSON_OBJECT, Shape.ACCESS_2).good();
                assertThat(verdict(rotating, token)).isEqualTo("accepted");
                clock.advance(Duration.ofMillis(50));
            }
        }
        assertThat(source.fetches()).isEqualTo(signers.size());
    }

    @Test
    void a_thousand_tokens_with_unknown_keys_make_two_fetches_a_minute_at_most() throws Exception {
        Forge forge = new Forge(NOON).of(Shape.ACCESS_2);
        verifier.verify(forge.good());
        IntStream.range(0, 1_000)
                .parallel()
                .forEach(number -> assertThat(verdict(
                                verifier, forge.token("{\"header\":{\"kid\":\"unknown-%d\"}}".formatted(number))))
                        .isEqualTo("kid"));

        assertThat(entra.fetches()).isLessThanOrEqualTo(2);
    }

    private boolean isAsExpected(Forged forged) {
        String verdict = verdict(verifier, forged.token());
        Set<String> checks = forged.kind().refusedBy();
        return checks.isEmpty() ? !verdict.equals("accepted") : checks.contains(verdict);
    }

    /** How to make a token again of which a failure speaks. */
    private String told(Forged forged) {
        String mutation =
                forged.mutation().substring(0, Math.min(200, forged.mutation().length()));
        return "seed %d, kind \"%s\", number %d: %s instead of refused by %s. Mutation: %s\n"
                .formatted(
                        SEED,
                        forged.kind().name(),
                        forged.number(),
                        verdict(verifier, forged.token()),
                        forged.kind().refusedBy(),
                        mutation);
    }

    private static String verdict(AccessTokenVerifier verifier, String token) {
        try {
            verifier.verify(token);
            return "accepted";
        } catch (TokenRefused e) {
            return e.check();
        } catch (KeysUnavailable e) {
            // Entra ID is up, so this is an unknown key after the two fetches of the minute.
            return "kid";
        } catch (RuntimeException | StackOverflowError e) {
            return e.toString();
        }
    }

    private static AccessTokenVerifier verifier(KeySource source) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        SigningKeys keys = new SigningKeys(source, Forge.ISSUER, clock);
        return new AccessTokenVerifier(Registration.issuing(Forge.ISSUER), Registration.api(), keys, clock);
    }
}
