package org.graphportal.standin.world;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.graphportal.standin.control.ControlEndpoint;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.entra.tokens.RefreshTokens;
import org.graphportal.standin.graph.Graph;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** What {@code /control} does about people and what they granted. */
record PersonActions(Directory directory, RefreshTokens refreshTokens, Graph graph) {

    /** The actions by method and path. */
    Map<String, Function<Call, Answer>> all() {
        return Map.of(
                "GET /control/people", this::people,
                "POST /control/people", this::putPerson,
                "POST /control/revoke", this::revoke,
                "POST /control/expire", this::expire,
                "POST /control/pages/expire", this::expirePages,
                "POST /control/consents", this::grant,
                "DELETE /control/consents", this::withdraw);
    }

    private Answer putPerson(Call call) {
        JsonObject known = ControlEndpoint.json(call);
        String form = known.getString("challengeForm", "usual");
        if (!Graph.challengeForms().contains(form)) {
            throw new IllegalArgumentException("There is no form " + form + ", only " + Graph.challengeForms());
        }
        return Answer.json(
                200, directory.people().put(known, directory.clock().instant()).json());
    }

    private Answer people(Call call) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        call.parameter("person")
                .map(name -> directory.people().find(name).stream().toList())
                .orElseGet(directory.people()::all)
                .forEach(person -> people.add(person.json()));
        return Answer.json(200, Json.createObjectBuilder().add("people", people).build());
    }

    /** Ends sessions and refresh tokens, as an administrator would. */
    private Answer revoke(Call call) {
        Person person = person(call);
        directory.revocations().revoke(person);
        directory.sessions().revoke(person);
        return done();
    }

    private Answer expire(Call call) {
        refreshTokens.expire(person(call));
        return done();
    }

    /** Links to further pages die young. */
    private Answer expirePages(Call call) {
        graph.pages().expire(person(call));
        return done();
    }

    private Answer grant(Call call) {
        Set<Permission> permissions =
                permissions(call).orElseThrow(() -> new IllegalArgumentException("Which scope is to be granted?"));
        if (call.parameter("person").isPresent()) {
            directory.consents().grant(person(call), permissions);
        } else {
            directory.consents().grantForEverybody(permissions);
        }
        return done();
    }

    private Answer withdraw(Call call) {
        if (call.parameter("person").isPresent()) {
            directory.consents().withdraw(person(call), permissions(call).orElse(EnumSet.allOf(Permission.class)));
        } else {
            directory.consents().withdrawFromEverybody();
        }
        return done();
    }

    /** Those that the scope names; empty without one. */
    private static Optional<Set<Permission>> permissions(Call call) {
        Optional<Scopes> scopes = call.parameter("scope").map(text -> Scopes.parse(text, ""));
        scopes.filter(named -> !named.unknown().isEmpty()).ifPresent(named -> {
            throw new IllegalArgumentException("There is no scope " + named.unknown());
        });
        return scopes.map(Scopes::permissions);
    }

    private Person person(Call call) {
        String name = call.parameter("person").orElse("");
        return directory
                .people()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no person " + name));
    }

    private static Answer done() {
        return Answer.json(200, JsonValue.EMPTY_JSON_OBJECT);
    }
}
