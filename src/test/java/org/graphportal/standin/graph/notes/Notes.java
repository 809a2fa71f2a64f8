package org.graphportal.standin.graph.notes;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /me/onenote}: what callers have in their own notebooks. */
public final class Notes {

    private static final int PAGE = 20;
    private static final int LARGEST = 100;
    private static final String ID = "[01]-[\\w-]+![\\w!-]+";

    private final Bearer bearer;

    /** The notes of callers with a token. */
    public Notes(Bearer bearer) {
        this.bearer = bearer;
    }

    /** List notebooks: no more than whether there are any, and their names. */
    public Answer notebooks(Call call) {
        Person owner = owner(call);
        Query query = Query.of(call, "select", "top");
        JsonArrayBuilder values = Json.createArrayBuilder();
        names(owner).stream()
                .limit(query.top(PAGE, LARGEST))
                .forEach(name -> values.add(Json.createObjectBuilder()
                        .add("id", "1-" + Integer.toHexString(name.hashCode()))
                        .add("displayName", name)));
        return answer(call, owner, "notebooks", values);
    }

    /** List pages: of all notebooks, the newest first. */
    public Answer pages(Call call) {
        Person owner = owner(call);
        Query query = Query.of(call, "select", "expand", "filter", "orderby", "top", "skip", "count");
        if (owner.text("oneNote").filter("crowded"::equals).isPresent()) {
            throw new GraphRefused(400, "20266", "The number of maximum sections is exceeded for this request.");
        }
        int top = query.number("top", PAGE);
        if (top < 1 || top > LARGEST) {
            throw new GraphRefused(400, "20129", "The specified top query option value is too high.");
        }
        Shape shape = new Shape(query);
        List<NotePage> all = new PageQuery(query).of(Notebooks.pages(owner));
        int from = Math.min(query.number("skip", 0), all.size());
        int to = Math.min(from + top, all.size());
        JsonArrayBuilder values = Json.createArrayBuilder();
        all.subList(from, to).forEach(page -> values.add(shape.of(page.json(root(call, owner)))));
        JsonObjectBuilder list = Json.createObjectBuilder().add("@odata.context", context(call, owner, "pages"));
        if (query.counts()) {
            list.add("@odata.count", all.size());
        }
        if (to < all.size()) {
            list.add("@odata.nextLink", link(call, to));
        }
        return Answer.json(200, list.add("value", values).build());
    }

    /** Get page: what there is to know about it. */
    public Answer page(Call call) {
        Person owner = owner(call);
        Shape shape = new Shape(Query.of(call, "select", "expand"));
        return Answer.json(200, shape.of(find(call, owner).json(root(call, owner))));
    }

    /** Get page content: HTML of the owner's making. */
    public Answer content(Call call) {
        Person owner = owner(call);
        String html = find(call, owner).html().replace("{{graph}}", root(call, owner) + "/onenote/resources");
        return Answer.of(200).withBody("text/html", html);
    }

    /** Get resource: a picture or a file on a page. */
    public Answer resource(Call call) {
        Person owner = owner(call);
        return Resources.file(owner, segment(call));
    }

    /** Refuses whom OneNote refuses, in its numbers. */
    private Person owner(Call call) {
        Person person = bearer.caller(call);
        String state = person.text("oneNote").orElse("");
        if (state.equals("absent")) {
            throw new GraphRefused(400, "BadRequest", "Resource not found for the segment 'onenote'.");
        }
        if (!bearer.has(call, Permission.NOTES_READ)) {
            throw new GraphRefused(403, "40004", "The OAuth token provided does not have the necessary scopes.");
        }
        if (state.equals("unlicensed")) {
            throw new GraphRefused(403, "30121", "The tenant does not have a valid SharePoint license.");
        }
        if (state.equals("no-drive")) {
            throw new GraphRefused(404, "30108", "OneDrive for Business for this user account cannot be retrieved.");
        }
        return person;
    }

    private static NotePage find(Call call, Person owner) {
        String id = segment(call);
        if (!id.matches(ID)) {
            throw new GraphRefused(400, "20112", "The entity ID is invalid.");
        }
        return Notebooks.pages(owner).stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new GraphRefused(404, "20102", "The specified resource ID does not exist."));
    }

    private static List<String> names(Person owner) {
        return owner.has("notebooks")
                ? Notebooks.pages(owner).stream()
                        .map(NotePage::notebook)
                        .distinct()
                        .sorted()
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(), found -> found.isEmpty() ? List.of("Notebook") : found))
                : List.of();
    }

    private static Answer answer(Call call, Person owner, String collection, JsonArrayBuilder values) {
        return Answer.json(
                200,
                Json.createObjectBuilder()
                        .add("@odata.context", context(call, owner, collection))
                        .add("value", values)
                        .build());
    }

    private static String context(Call call, Person owner, String collection) {
        return Pages.context(call, "users('" + owner.id() + "')/onenote/" + collection);
    }

    /** How OneNote writes addresses of what belongs to the caller. */
    private static String root(Call call, Person owner) {
        return call.origin() + "/" + call.path().split("/")[1] + "/users('" + owner.id() + "')";
    }

    private static String segment(Call call) {
        return URLDecoder.decode(call.segment(0).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String link(Call call, int from) {
        String query = Arrays.stream(call.queryString().split("&"))
                .filter(option -> !option.isEmpty() && !option.matches("(\\$|%24)skip=.*"))
                .map(option -> option + "&")
                .collect(Collectors.joining());
        return call.origin() + call.path() + "?" + query + "$skip=" + from;
    }
}
