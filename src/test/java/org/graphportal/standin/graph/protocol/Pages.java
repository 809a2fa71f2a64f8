package org.graphportal.standin.graph.protocol;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** Cuts lists of the directory into pages whose links nobody can make up: Graph, Paging. */
public final class Pages {

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /**
     * Where a link goes on.
     *
     * @param options the other options, which the link does not show
     * @param blank whether the page in between is empty and still has a next one
     */
    private record Place(String personId, String options, int from, boolean blank) {}

    /**
     * The call that a link stands for, with the options of the one that it goes on with; a call that follows none as it is.
     *
     * @throws GraphRefused if the link was made up, changed, given to somebody else, or has died
     */
    public Call resumed(Call call, Person caller) {
        return new Query(call)
                .text("skiptoken")
                .map(token -> call.withQueryString(place(token, call, caller).options() + "$skiptoken=" + token))
                .orElse(call);
    }

    /**
     * One page.
     *
     * @param call as it was {@link #resumed}
     * @param caller whose links these are; one with the trait {@code emptyPages} finds each second page empty
     * @param context the type after {@code $metadata#}
     * @param all the whole list
     * @param top the size of a page
     * @param shown what is sent for one of the list
     */
    public <T> Answer page(
            Call call, Person caller, String context, List<T> all, int top, Function<T, JsonObject> shown) {
        Query query = new Query(call);
        Optional<Place> place = query.text("skiptoken").map(places::get);
        int from = place.map(Place::from).orElse(0);
        boolean blank = place.map(Place::blank).orElse(false);
        int to = blank ? from : Math.min(from + top, all.size());
        JsonArrayBuilder values = Json.createArrayBuilder();
        all.subList(Math.min(from, to), to).forEach(one -> values.add(shown.apply(one)));
        JsonObjectBuilder page = Json.createObjectBuilder().add("@odata.context", context(call, context));
        if (place.isEmpty() && query.counts()) {
            page.add("@odata.count", all.size());
        }
        if (to < all.size()) {
            page.add("@odata.nextLink", link(call, caller, to, !blank && caller.is("emptyPages")));
        }
        return Answer.json(200, page.add("value", values).build());
    }

    /** What {@code @odata.context} says of a type, in the version that was called. */
    public static String context(Call call, String type) {
        return call.origin() + "/" + call.path().split("/")[1] + "/$metadata#" + type;
    }

    /** Lets a person's links die. */
    public void expire(Person person) {
        places.values().removeIf(place -> place.personId().equals(person.id()));
    }

    public void reset() {
        places.clear();
    }

    private Place place(String token, Call call, Person caller) {
        return Optional.ofNullable(places.get(token))
                .filter(place -> place.personId().equals(caller.id()))
                .filter(place -> call.query().size() == 1)
                .orElseThrow(() -> new GraphRefused(
                        400,
                        "Directory_ExpiredPageToken",
                        "The specified page token value has expired and can no longer be included in your request."));
    }

    private String link(Call call, Person caller, int from, boolean blank) {
        String token = "RFNwdAoAAQ" + Secrets.random(60);
        String options = Arrays.stream(call.queryString().split("&"))
                .filter(option -> !option.isEmpty() && !option.matches("(\\$|%24)skiptoken=.*"))
                .map(option -> option + "&")
                .collect(Collectors.joining());
        places.put(token, new Place(caller.id(), options, from, blank));
        return call.origin() + call.path() + "?$skiptoken=" + token;
    }
}
