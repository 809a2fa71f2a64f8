package org.graphportal.standin.control;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Route;

/**
 * An address, the name under which it is counted and faults are ordered, whom a request concerns as far as it shows, and what
 * it answers; the function gets the fault for what only the endpoint itself can spoil.
 */
public record Endpoint(
        String name, Route route, Function<Call, Optional<String>> person, BiFunction<Call, Fault, Answer> answer) {

    /** An endpoint whose requests show no person and that cannot be spoiled from inside. */
    public static Endpoint plain(String name, String path, Function<Call, Answer> answer) {
        return new Endpoint(name, new Route(path), call -> Optional.empty(), (call, fault) -> answer.apply(call));
    }
}
