package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;

/** The endpoints of one origin: finds the one that is asked for, counts, and lets the faults in. */
public final class Endpoints implements Function<Call, Answer> {

    /** Nothing new, and too busy. */
    private static final Set<Integer> TOLD_APART = Set.of(304, 429);

    private final String origin;
    private final List<Endpoint> endpoints;
    private final Function<Call, Answer> otherwise;
    private final Calls calls;
    private final Faults faults;

    /**
     * @param origin the name under which faults of all its endpoints are ordered
     * @param otherwise answers for a path that no endpoint has
     */
    public Endpoints(
            String origin, List<Endpoint> endpoints, Function<Call, Answer> otherwise, Calls calls, Faults faults) {
        this.origin = origin;
        this.endpoints = endpoints;
        this.otherwise = otherwise;
        this.calls = calls;
        this.faults = faults;
    }

    /** The names for which faults can be ordered: the origin's and each endpoint's. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(origin));
        endpoints.forEach(endpoint -> names.add(endpoint.name()));
        return names;
    }

    @Override
    public Answer apply(Call call) {
        return answer(call, "");
    }

    /** Answers a call that came inside another one; it is counted under a name of its own. */
    public Answer item(Call call) {
        return answer(call, "item:");
    }

    private Answer answer(Call call, String prefix) {
        for (Endpoint endpoint : endpoints) {
            Optional<Call> match = endpoint.route().match(call);
            if (match.isPresent()) {
                return answer(endpoint, match.get(), prefix);
            }
        }
        calls.count(prefix + "other", Optional.empty());
        return otherwise.apply(call);
    }

    private Answer answer(Endpoint endpoint, Call call, String prefix) {
        Optional<String> person = endpoint.person().apply(call);
        calls.count(prefix + endpoint.name(), person);
        person.ifPresent(id -> calls.note(prefix + endpoint.name(), id, call));
        call.form().getOrDefault("grant_type", List.of()).forEach(type -> calls.countGrant(type, person));
        Fault fault = faults.take(origin, endpoint.name(), person, call, order -> !order.happensOnReturn());
        Answer answer = fault == Fault.NONE ? endpoint.answer().apply(call, fault) : spoiled(endpoint, call, fault);
        if (TOLD_APART.contains(answer.status())) {
            calls.count(prefix + endpoint.name() + ":" + answer.status(), person);
        }
        return answer;
    }

    /** An order that turns out to make no sense must not look like an ordinary failure. */
    private static Answer spoiled(Endpoint endpoint, Call call, Fault fault) {
        try {
            return fault.spoil(
                    fault.replacesAnswer() ? Answer.of(200) : endpoint.answer().apply(call, fault));
        } catch (IllegalArgumentException e) {
            JsonObject explanation = Json.createObjectBuilder()
                    .add("order", fault.json())
                    .add("error", String.valueOf(e.getMessage()))
                    .build();
            return Answer.json(500, explanation);
        }
    }
}
