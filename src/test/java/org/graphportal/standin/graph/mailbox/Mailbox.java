package org.graphportal.standin.graph.mailbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** What mail and calendar have in common. Unlike the directory, Exchange pages by {@code $skip} and counts without a header. */
final class Mailbox {

    private static final int PAGE = 10;
    private static final int LARGEST = 1000;

    private final Bearer bearer;

    Mailbox(Bearer bearer) {
        this.bearer = bearer;
    }

    /**
     * The caller.
     *
     * @throws GraphRefused if none of the permissions is there, or the caller has no mailbox
     */
    Person owner(Call call, Permission... anyOf) {
        Person person = bearer.caller(call);
        if (Arrays.stream(anyOf).noneMatch(permission -> has(call, permission))) {
            throw denied();
        }
        if (!person.has("mailbox")) {
            throw new GraphRefused(
                    404,
                    "MailboxNotEnabledForRESTAPI",
                    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        }
        return person;
    }

    boolean has(Call call, Permission permission) {
        return bearer.has(call, permission);
    }

    /**
     * One page of a list.
     *
     * @param collection what it is called in {@code @odata.context}
     * @param shown what is sent for one of the list
     */
    <T> Answer page(Call call, Person owner, String collection, List<T> all, Function<T, JsonObject> shown) {
        Query query = new Query(call);
        int from = Math.min(query.number("skip", 0), all.size());
        int to = Math.min(from + query.top(PAGE, LARGEST), all.size());
        JsonArrayBuilder values = Json.createArrayBuilder();
        all.subList(from, to).forEach(one -> values.add(shown.apply(one)));
        JsonObjectBuilder page = Json.createObjectBuilder()
                .add("@odata.context", Pages.context(call, "users('" + owner.id() + "')/" + collection));
        if (query.counts()) {
            page.add("@odata.count", all.size());
        }
        page.add("value", values);
        if (to < all.size()) {
            page.add("@odata.nextLink", link(call, to));
        }
        return Answer.json(200, page.build());
    }

    /**
     * Reads {@code $select}.
     *
     * @param names of all properties that there are
     * @return what to keep
     * @throws GraphRefused if another one is selected
     */
    static Set<String> selected(Query query, Set<String> names) {
        if (query.select().isEmpty()) {
            return names;
        }
        Set<String> selected = Arrays.stream(query.select().get().split(","))
                .map(String::trim)
                .collect(Collectors.toCollection(TreeSet::new));
        selected.add("id");
        selected.stream().filter(name -> !names.contains(name)).forEach(name -> {
            throw new GraphRefused(
                    400, "RequestBroker--ParseUri", "Could not find a property named '" + name + "' on the type.");
        });
        return selected;
    }

    /** Keeps what is selected, and the annotations. */
    static JsonObject kept(JsonObject whole, Set<String> selected) {
        JsonObjectBuilder kept = Json.createObjectBuilder();
        whole.forEach((name, value) -> {
            if (name.startsWith("@") || selected.contains(name)) {
                kept.add(name, value);
            }
        });
        return kept.build();
    }

    /** The refusal in the words of Exchange. */
    static GraphRefused denied() {
        return new GraphRefused(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }

    private static String link(Call call, int from) {
        String query = Arrays.stream(call.queryString().split("&"))
                .filter(option -> !option.isEmpty() && !option.matches("(\\$|%24)skip=.*"))
                .map(option -> option + "&")
                .collect(Collectors.joining());
        return call.origin() + call.path() + "?" + query + "$skip=" + from;
    }
}
