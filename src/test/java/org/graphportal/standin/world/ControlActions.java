package org.graphportal.standin.world;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.graphportal.standin.control.Calls;
import org.graphportal.standin.control.ControlEndpoint;
import org.graphportal.standin.control.Faults;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.keys.SigningKeys;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Origin;
import org.graphportal.standin.people.Person;

/** What {@code /control} does about calls, faults, keys and time. */
record ControlActions(
        Directory directory,
        Calls calls,
        Faults faults,
        SigningKeys keys,
        Set<String> endpoints,
        Origin entra,
        Origin graph,
        Runnable reset) {

    /** The actions by method and path. */
    Map<String, Function<Call, Answer>> all() {
        return Map.ofEntries(
                Map.entry("GET /control/calls", this::counts),
                Map.entry("GET /control/moments", this::moments),
                Map.entry(
                        "GET /control/issued",
                        call -> ok("issued", directory.issued().list(personId(call)))),
                Map.entry("GET /control/faults", call -> ok("faults", faults.list())),
                Map.entry("POST /control/faults", this::addFault),
                Map.entry("DELETE /control/faults", this::clearFaults),
                Map.entry("POST /control/keys/rotate", this::rotate),
                Map.entry("POST /control/clock", this::advance),
                Map.entry("POST /control/certificates", this::register),
                Map.entry("POST /control/api", this::changeApi),
                Map.entry("POST /control/reset", this::reset));
    }

    private Answer counts(Call call) {
        return ok(Json.createObjectBuilder()
                .add("endpoints", calls.counts(personId(call)))
                .add("grants", calls.grants(personId(call)))
                .add("latest", calls.latest(personId(call)))
                .add("connections", entra.connections() + graph.connections())
                .add("entraConnections", entra.connections())
                .add("graphConnections", graph.connections())
                .add("graphBytes", graph.sent()));
    }

    private Answer moments(Call call) {
        return ok(
                "moments",
                calls.moments(
                        call.parameter("endpoint").orElse(""),
                        personId(call).orElseThrow(() -> new IllegalArgumentException("Of whom?"))));
    }

    private Answer addFault(Call call) {
        JsonObjectBuilder order = Json.createObjectBuilder(ControlEndpoint.json(call));
        JsonObject posted = ControlEndpoint.json(call);
        String endpoint = posted.getString("endpoint", "*");
        if (!endpoints.contains(endpoint)) {
            throw new IllegalArgumentException("There is no endpoint " + endpoint + ", only " + endpoints);
        }
        if (posted.containsKey("person")) {
            order.add("person", find(posted.getString("person")).id());
        }
        faults.add(order.build());
        return ok(Json.createObjectBuilder());
    }

    private Answer clearFaults(Call call) {
        faults.clear(personId(call));
        return ok(Json.createObjectBuilder());
    }

    private Answer rotate(Call call) {
        keys.rotate();
        return ok(Json.createObjectBuilder().add("kid", keys.current().id()));
    }

    private Answer advance(Call call) {
        directory.clock().advance(Duration.ofSeconds(ControlEndpoint.json(call).getInt("advanceSeconds", 0)));
        return ok(Json.createObjectBuilder()
                .add("now", directory.clock().instant().toString()));
    }

    private Answer register(Call call) {
        JsonValue certificates = ControlEndpoint.json(call).getOrDefault("certificates", JsonValue.EMPTY_JSON_ARRAY);
        directory.registrations().certificates(certificates.asJsonArray().getValuesAs(JsonString::getString));
        return ok(Json.createObjectBuilder());
    }

    private Answer changeApi(Call call) {
        int version = ControlEndpoint.json(call).getInt("accessTokenVersion", 0);
        if (version != 1 && version != 2) {
            throw new IllegalArgumentException("The accessTokenVersion is 1 or 2");
        }
        directory.registrations().accessTokenVersion(version);
        return ok(Json.createObjectBuilder());
    }

    private Answer reset(Call call) {
        reset.run();
        entra.forgetConnections();
        graph.forgetConnections();
        return ok(Json.createObjectBuilder());
    }

    private Optional<String> personId(Call call) {
        return call.parameter("person").map(name -> find(name).id());
    }

    private Person find(String name) {
        return directory
                .people()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no person " + name));
    }

    private static Answer ok(String name, JsonValue value) {
        return ok(Json.createObjectBuilder().add(name, value));
    }

    private static Answer ok(JsonObjectBuilder json) {
        return Answer.json(200, json.build());
    }
}
