package org.graphportal.standin.world;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.graphportal.standin.control.ControlEndpoint;
import org.graphportal.standin.graph.users.Writes;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.People;

/** What {@code /control} does about directories of accounts, and what was written to them. */
record AccountActions(People people, Writes writes) {

    private static final int MOST = 10_000;
    private static final List<String> JOBS = List.of("Clerk", "Nurse", "Writer");
    private static final List<String> DEPARTMENTS = List.of("Finance", "Legal", "Sales", "Support");

    /** The actions by method and path. */
    Map<String, Function<Call, Answer>> all() {
        return Map.of("POST /control/accounts", this::create, "GET /control/writes", this::counts);
    }

    private Answer create(Call call) {
        JsonObject order = ControlEndpoint.json(call);
        String prefix = order.getString("prefix", "");
        int number = order.getInt("number", 0);
        if (!prefix.matches("[a-z0-9]+") || number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "Accounts need a prefix of small letters and digits, and a number up to " + MOST);
        }
        List<JsonObject> known = IntStream.rangeClosed(1, number)
                .mapToObj(index -> account(prefix, index))
                .toList();
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        people.addAccounts(known)
                .forEach(person -> accounts.add(Json.createObjectBuilder()
                        .add("id", person.id())
                        .add("userPrincipalName", person.userPrincipalName())));
        return Answer.json(
                200, Json.createObjectBuilder().add("accounts", accounts).build());
    }

    /** Each tenth is disabled, each fifth has no job title. */
    private static JsonObject account(String prefix, int index) {
        String name = "%s-%04d".formatted(prefix, index);
        JsonObjectBuilder account = Json.createObjectBuilder()
                .add("userPrincipalName", name + "@contoso.example")
                .add("mail", name + "@mail.contoso.example")
                .add("displayName", "Account " + name)
                .add("department", DEPARTMENTS.get(index % DEPARTMENTS.size()))
                .add("disabled", index % 10 == 0);
        if (index % 5 != 4) {
            account.add("jobTitle", JOBS.get(index % JOBS.size()));
        }
        return account.build();
    }

    private Answer counts(Call call) {
        String prefix = call.parameter("prefix").orElse("");
        return Answer.json(
                200,
                Json.createObjectBuilder().add("writes", writes.counts(prefix)).build());
    }
}
