package org.graphportal.standin.graph.users;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.Set;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** Update user, as far as it disables and enables accounts, and user: revokeSignInSessions. */
public final class Updates {

    private static final Set<String> OVER_ALL =
            Set.of("Global Administrator", "Privileged Authentication Administrator");
    private static final Set<String> OVER_MOST =
            Set.of("User Administrator", "Global Administrator", "Privileged Authentication Administrator");

    private final Directory directory;
    private final Bearer bearer;
    private final Users users;
    private final Writes writes;

    /** Changes of those whom {@code users} finds, noted in {@code writes}. */
    public Updates(Directory directory, Bearer bearer, Users users, Writes writes) {
        this.directory = directory;
        this.bearer = bearer;
        this.users = users;
        this.writes = writes;
    }

    /** Update user: {@code {"accountEnabled": false}} and nothing else. */
    public Answer update(Call call) {
        Person caller = bearer.requireMember(call, Permission.USER_ENABLE_DISABLE);
        bearer.requireMember(call, Permission.USER_READ_ALL);
        boolean enabled = enabled(call);
        Person target = target(call, caller);
        return write(caller, target, Answer.of(204), () -> {
            JsonObject change = Json.createObjectBuilder()
                    .add("userPrincipalName", target.userPrincipalName())
                    .add("disabled", !enabled)
                    .build();
            directory.people().put(change, directory.clock().instant());
        });
    }

    /** user: revokeSignInSessions. */
    public Answer revokeSessions(Call call) {
        Person caller = bearer.requireMember(call, Permission.USER_REVOKE_SESSIONS);
        Person target = target(call, caller);
        JsonObject done = Json.createObjectBuilder()
                .add("@odata.context", Pages.context(call, "Edm.Boolean"))
                .add("value", true)
                .build();
        return write(caller, target, Answer.json(200, done), () -> {
            directory.revocations().revoke(target);
            directory.sessions().revoke(target);
        });
    }

    /** Does it, unless the caller has written too much. */
    private Answer write(Person caller, Person target, Answer done, Runnable change) {
        Duration wait = writes.take(
                caller.id(), target.userPrincipalName(), directory.clock().instant());
        if (wait.isZero()) {
            change.run();
            return done;
        }
        JsonObject error = Json.createObjectBuilder()
                .add("code", "TooManyRequests")
                .add("message", "Request is throttled.")
                .build();
        return Answer.json(429, Json.createObjectBuilder().add("error", error).build())
                .withHeader("Retry-After", "" + wait.plusMillis(999).toSeconds());
    }

    /** The account in the path, if the caller's role reaches it. */
    private Person target(Call call, Person caller) {
        Person target = users.named(call);
        boolean privileged = target.text("directoryRole").isPresent() || target.is("roleAssignable");
        Set<String> able = privileged ? OVER_ALL : OVER_MOST;
        if (caller.text("directoryRole").filter(able::contains).isEmpty()) {
            throw Bearer.denied();
        }
        return target;
    }

    private static boolean enabled(Call call) {
        JsonObject body = body(call);
        if (!body.keySet().equals(Set.of("accountEnabled"))) {
            // Everything else needs User.ReadWrite.All.
            throw Bearer.denied();
        }
        JsonValue value = body.get("accountEnabled");
        if (!value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
            throw new GraphRefused(
                    400,
                    "Request_BadRequest",
                    "Invalid value specified for property 'accountEnabled' of resource 'User'.");
        }
        return value.equals(JsonValue.TRUE);
    }

    private static JsonObject body(Call call) {
        try (JsonReader reader = Json.createReader(new StringReader(call.text()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new GraphRefused(400, "BadRequest", "Unable to read JSON request payload.");
        }
    }
}
