package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Every secret that was handed out, so that a test can look for it where it must not be. */
public final class Issued {

    /** Enough for any test that looks; a benchmark must not fill the memory. */
    private static final int KEPT = 100_000;

    private final Deque<Secret> secrets = new ArrayDeque<>();

    /** What kind of secret it is: {@code code}, {@code access_token}, {@code refresh_token} or {@code id_token}. */
    private record Secret(String kind, String value, String personId) {}

    public synchronized void add(String kind, String value, String personId) {
        secrets.addLast(new Secret(kind, value, personId));
        if (secrets.size() > KEPT) {
            secrets.removeFirst();
        }
    }

    /** The secrets in the order of issue, of one person or, without one, of everybody. */
    public synchronized JsonArray list(Optional<String> personId) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        secrets.stream()
                .filter(secret -> personId.map(secret.personId()::equals).orElse(true))
                .map(secret -> Json.createObjectBuilder()
                        .add("kind", secret.kind())
                        .add("value", secret.value())
                        .add("person", secret.personId()))
                .forEach(list::add);
        return list.build();
    }

    /** The newest secret of a kind that a person got. */
    public synchronized Optional<String> last(String kind, String personId) {
        return secrets.stream()
                .filter(secret ->
                        secret.kind().equals(kind) && secret.personId().equals(personId))
                .reduce((earlier, later) -> later)
                .map(Secret::value);
    }

    public synchronized void reset() {
        secrets.clear();
    }
}
