package org.graphportal.attacks;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Forged tokens by chance, of many kinds, and good ones to compare.
 *
 * @param seed the same seed gives the same tokens, in whatever order they are asked for
 * @param now the moment at which they are made
 * @param shape what the tokens are for
 */
public record ForgedTokens(long seed, Instant now, Shape shape) {

    /**
     * A token with what one has to know when it is accepted.
     *
     * @param number which one of its kind
     */
    public record Forged(Kind kind, int number, String mutation, String token) {}

    /** All kinds. */
    public List<Kind> kinds() {
        return Stream.of(
                        shape == Shape.ID_TOKEN ? ClaimForgeries.kinds() : AccessForgeries.kinds(),
                        HeaderForgeries.kinds(),
                        SignatureForgeries.kinds(),
                        SpellingForgeries.kinds())
                .flatMap(List::stream)
                .toList();
    }

    /** The token of a kind that has this number. */
    public Forged forged(Kind kind, int number) {
        Dice dice = dice(kind.name(), number);
        Kind.Forgery forgery = kind.maker().apply(forge(dice), dice);
        return new Forged(kind, number, forgery.mutation(), forgery.token());
    }

    /** A good token, of one key or the other. */
    public GoodToken good(int number) {
        Dice dice = dice("good", number);
        return GoodToken.of(forge(dice), dice);
    }

    /** Claims by chance, to no effect. */
    private Forge forge(Dice dice) {
        JsonObject noise = Forge.JSON
                .createObjectBuilder()
                .add("name", dice.word(3) + dice.any(" ", "ł", "字", "😀", "\"", "\\", "<b>") + dice.word(3))
                .add("uti", dice.word(22))
                .add("roles", Forge.JSON.createArrayBuilder(List.of(dice.word(4), "Admin")))
                .build();
        return new Forge(now, Signer.TENANT, noise, shape);
    }

    private Dice dice(String kind, int number) {
        return new Dice(new Random(seed * 31 + kind.hashCode() * 1_000_003L + number * 0x9E3779B97F4A7C15L));
    }
}
