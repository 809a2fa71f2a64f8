package org.graphportal.verify;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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

/** Thousands of forged tokens by chance: none is accepted, each by the check that is there for it; and no good one is refused. */
class ForgedTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long SEED = Long.getLong("attacks.seed", 20261120);
    private static final int OF_EACH_KIND = 110;
    private static final int GOOD = 1_000;

    private final ForgedTokens tokens = new ForgedTokens(SEED, NOON, Shape.ID_TOKEN);
    private final IdTokenVerifier twoKeys = verifier(Signer.TENANT_OTHER, Signer.TENANT);
    private final IdTokenVerifier oneKey = verifier(Signer.TENANT);

    @Test
    void of_twelve_thousand_forged_tokens_none_is_accepted() {
        Map<String, List<Outcome>> outcomes = tokens.kinds().parallelStream()
                .flatMap(this::outcomes)
                .collect(groupingBy(outcome -> outcome.forged().kind().name()));

        assertThat(outcomes.values().stream()
                        .flatMap(kind -> kind.stream()
                                .filter(outcome -> !outcome.isAsExpected())
                                .limit(3)))
                .isEmpty();
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(60);
        assertThat(outcomes.values()).extracting(List::size).containsOnly(OF_EACH_KIND);
        assertThat(outcomes.size() * OF_EACH_KIND).isGreaterThanOrEqualTo(12_000);
    }

    @Test
    void of_a_thousand_good_tokens_none_is_refused() {
        Stream<String> refused = IntStream.range(0, GOOD).parallel().mapToObj(number -> {
            GoodToken good = tokens.good(number);
            String verdict = verdict(good.needsOneKey() ? oneKey : twoKeys, good.token());
            return verdict.equals("accepted") ? "" : "seed " + SEED + ", good token " + number + ": " + verdict;
        });

        assertThat(refused.filter(problem -> !problem.isEmpty())).isEmpty();
    }

    @Test
    void the_same_seed_makes_the_same_tokens() {
        Kind kind = tokens.kinds().get(0);

        assertThat(tokens.forged(kind, 7)).isEqualTo(new ForgedTokens(SEED, NOON, Shape.ID_TOKEN).forged(kind, 7));
        assertThat(tokens.forged(kind, 7))
                .isNotEqualTo(new ForgedTokens(SEED + 1, NOON, Shape.ID_TOKEN).forged(kind, 7));
    }

    private Stream<Outcome> outcomes(Kind kind) {
        return IntStream.range(0, OF_EACH_KIND)
                .mapToObj(number -> tokens.forged(kind, number))
                .map(forged -> new Outcome(forged, verdict(twoKeys, forged.token())));
    }

    /** What became of a token; says in a failure how to make it again. */
    private record Outcome(Forged forged, String verdict) {

        boolean isAsExpected() {
            Set<String> checks = forged.kind().refusedBy();
            return checks.isEmpty() ? !verdict.equals("accepted") : checks.contains(verdict);
        }

        @Override
        public String toString() {
            String mutation = forged.mutation()
                    .substring(0, Math.min(200, forged.mutation().length()));
            return "seed " + SEED + ", kind \"" + forged.kind().name() + "\", number " + forged.number() + ": "
                    + verdict + " instead of refused by " + forged.kind().refusedBy() + ". Mutation: " + mutation
                    + "\n";
        }
    }

    private static String verdict(IdTokenVerifier verifier, String token) {
        try {
            verifier.verify(token, Forge.NONCE, Forge.ACCESS_TOKEN);
            return "accepted";
        } catch (TokenRefused e) {
            return e.check();
        } catch (KeysUnavailable | RuntimeException | StackOverflowError e) {
            return e.toString();
        }
    }

    private static IdTokenVerifier verifier(Signer... published) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        SigningKeys keys = new SigningKeys(new KeySource(Signer.document(published)), Forge.ISSUER, clock);
        return new IdTokenVerifier(Registration.issuing(Forge.ISSUER), keys, clock);
    }
}
