package org.graphportal.accounts.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.graphportal.accounts.Account;
import org.graphportal.encoding.Percent;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;

/**
 * Asks about an account, and reads what Graph says (Graph v1.0: Get user). By its user name or its id first; who is not found
 * so may have the name as a mail address, and is read by its id then, because lists lag behind what was changed.
 */
final class Questions {

    private Questions() {}

    static BatchCall about(String id, Queried entry) {
        return BatchCall.get(
                id,
                entry.state() == State.MAIL_UNREAD
                        ? "/users?$select=id&$top=2&$filter="
                                + Percent.encoded("mail eq '" + entry.named().replace("'", "''") + "'")
                        : "/users/" + Percent.encoded(entry.key()) + "?$select=" + Account.SELECT);
    }

    static Queried read(Queried entry, BatchAnswer answer) {
        if (answer.status() == 0 || answer.busy() || answer.status() >= 500) {
            return entry.again(why(answer));
        }
        if (answer.status() == 403) {
            return entry.as(State.DENIED);
        }
        boolean mail = entry.state() == State.MAIL_UNREAD;
        if (answer.status() == 404) {
            boolean address = entry.account() == null && entry.named().contains("@") && !mail;
            return entry.as(address ? State.MAIL_UNREAD : State.NOT_FOUND);
        }
        if (!(answer.body() instanceof JsonObject body) || !answer.succeeded()) {
            return entry.failed(why(answer));
        }
        return mail ? found(entry, body) : account(entry, body);
    }

    private static Queried found(Queried entry, JsonObject list) {
        List<String> ids = list.get("value") instanceof JsonArray users
                ? users.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(user -> text(user.asJsonObject(), "id"))
                        .filter(id -> id != null)
                        .toList()
                : List.of();
        return switch (ids.size()) {
            case 0 -> entry.as(State.NOT_FOUND);
            case 1 -> entry.foundAs(ids.get(0));
            default -> entry.as(State.AMBIGUOUS);
        };
    }

    private static Queried account(Queried entry, JsonObject user) {
        String id = text(user, "id");
        return id == null
                ? entry.failed("200")
                : entry.as(new Account(
                        id,
                        text(user, "userPrincipalName"),
                        text(user, "displayName"),
                        text(user, "jobTitle"),
                        text(user, "department"),
                        truth(user.get("accountEnabled"))));
    }

    private static Boolean truth(JsonValue value) {
        return JsonValue.TRUE.equals(value) ? Boolean.TRUE : JsonValue.FALSE.equals(value) ? Boolean.FALSE : null;
    }

    private static String why(BatchAnswer answer) {
        String status = answer.status() == 0 ? "" : Integer.toString(answer.status());
        return answer.code() == null ? status : answer.code();
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
