package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.graphportal.standin.http.Call;

/** The faults on order. Where several fit a request, the oldest happens. */
public final class Faults {

    private final List<Order> orders = new ArrayList<>();

    /** Always the same sequence, so that a share of faults is the same in each run. */
    private final Random dice = new Random(1);

    private final Placeholders placeholders;

    /**
     * @param placeholders what every order may name
     */
    public Faults(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    private record Order(Fault fault, AtomicInteger left) {}

    /**
     * Takes an order.
     *
     * @param order names a person by object id
     * @throws IllegalArgumentException if it makes no sense
     */
    public synchronized void add(JsonObject order) {
        Fault fault = Fault.read(order, placeholders);
        orders.add(new Order(fault, new AtomicInteger(fault.times())));
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
        orders.removeIf(order -> personId.isEmpty() || order.fault().person().equals(personId));
    }

    private boolean happens(Order order) {
        if (order.fault().percent() <= dice.nextInt(100)) {
            return false;
        }
        if (order.left().decrementAndGet() == 0) {
            orders.remove(order);
        }
        return true;
    }
}
