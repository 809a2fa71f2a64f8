package org.graphportal.attacks;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of forgery.
 *
 * @param name unique
 * @param refusedBy the checks of which one has to find it; empty for whichever comes first
 * @param maker makes one by chance
 */
public record Kind(String name, Set<String> refusedBy, BiFunction<Forge, Dice, Forgery> maker) {

    /**
     * A forged token.
     *
     * @param mutation what is wrong with it, for people
     */
    public record Forgery(String mutation, String token) {}

    /** A kind whose tokens an order of the {@link Forge} describes. */
    static Kind ordered(String name, String refusedBy, Function<Dice, String> order) {
        return ordered(name, Set.of(refusedBy), order);
    }

    /** The same with several checks that may find it. */
    static Kind ordered(String name, Set<String> refusedBy, Function<Dice, String> order) {
        return new Kind(name, refusedBy, (forge, dice) -> {
            String mutation = order.apply(dice);
            return new Forgery(mutation, forge.token(mutation));
        });
    }

    /** A kind whose tokens are good ones changed afterwards. */
    static Kind respelt(String name, String refusedBy, BiFunction<String, Dice, String> change) {
        return respelt(name, Set.of(refusedBy), change);
    }

    /** The same with several checks that may find it. */
    static Kind respelt(String name, Set<String> refusedBy, BiFunction<String, Dice, String> change) {
        return new Kind(name, refusedBy, (forge, dice) -> {
            String token = change.apply(forge.good(), dice);
            return new Forgery(token.length() < 2000 ? token : token.length() + " characters", token);
        });
    }
}
