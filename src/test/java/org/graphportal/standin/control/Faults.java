package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.graphportal.standin.http.Call;

/** The faults on order. Where several fit a request, the oldest happens. */
public final class Faults {

    private final List<Order> orders = new ArrayList<>();

    private final Placeholders placeholders;

    /**
     * @param placeholders what every order may name
     */
    public Faults(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    private record Order(Fault fault, AtomicInteger left, Share share) {}

    /** Which calls are hit: 10 % are one of each ten, 5 % one of each twenty, and always the same ones, whatever else goes on. */
    private static final class Share {

        private final Random dice = new Random(1);
        private final List<Boolean> next = new ArrayList<>();

        private boolean hits(int percent) {
            if (next.isEmpty()) {
                int divisor =
                        BigInteger.valueOf(percent).gcd(BigInteger.valueOf(100)).intValue();
                next.addAll(Collections.nCopies(percent / divisor, true));
                next.addAll(Collections.nCopies((100 - percent) / divisor, false));
                Collections.shuffle(next, dice);
            }
            return next.remove(next.size() - 1);
        }
    }

    /**
     * Takes an order.
     *
     * @param order names a person by object id
     * @throws IllegalArgumentException if it makes no sense
     */
    public synchronized void add(JsonObject order) {
        Fault fault = Fault.read(order, placeholders);
        orders.add(new Order(fault, new AtomicInteger(fault.times()), new Share()));
    }

    /** The fault that happens to this request and is thereby used once; {@link Fault#NONE} mostly. */
    synchronized Fault take(
            String origin, String endpoint, Optional<String> personId, Call call, Predicate<Fault> fitting) {
        for (Order order : orders) {
            Fault fault = order.fault();
            if (fitting.test(fault) && fault.concerns(origin, endpoint, personId, call) && happens(order)) {
                return fault;
            }
        }
        return Fault.NONE;
    }

    /** The fault that happens to a person on the way back from the authorize endpoint; {@link Fault#NONE} mostly. */
    public Fault onReturn(String personId, Call call) {
        return take("entra", "authorize", Optional.of(personId), call, Fault::happensOnReturn);
    }

    /** What is still on order. */
    public synchronized JsonArray list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        orders.forEach(order -> list.add(order.fault().json()));
        return list.build();
    }

    /** Cancels the orders for one person, or without one all of them. */
    public synchronized void clear(Optional<String> personId) {
        List<Order> cancelled = orders.stream()
                .filter(order -> personId.isEmpty() || order.fault().person().equals(personId))
                .toList();
        orders.removeAll(cancelled);
        cancelled.forEach(order -> order.fault().release().complete(null));
    }

    private boolean happens(Order order) {
        if (!order.share().hits(order.fault().percent())) {
            return false;
        }
        if (order.left().decrementAndGet() == 0) {
            orders.remove(order);
        }
        return true;
    }
}
