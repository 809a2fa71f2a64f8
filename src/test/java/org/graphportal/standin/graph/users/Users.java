package org.graphportal.standin.graph.users;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /me}, {@code /users}, and who leads whom. */
public final class Users {

    private static final Permission[] OWN = {Permission.USER_READ, Permission.USER_READ_ALL};
    private static final Permission[] OTHERS = {Permission.USER_READ_BASIC_ALL, Permission.USER_READ_ALL};

    private final Directory directory;
    private final Bearer bearer;
    private final Pages pages;

    /** Everybody in the directory, for callers with a token. */
    public Users(Directory directory, Bearer bearer, Pages pages) {
        this.directory = directory;
        this.bearer = bearer;
        this.pages = pages;
    }

    /** Get user: the caller. */
    public Answer me(Call call) {
        return user(call, bearer.require(call, OWN), true);
    }

    /** Get user: by object id or user principal name. */
    public Answer user(Call call) {
        Person person = reachable(call);
        return user(call, person, bearer.has(call, Permission.USER_READ_ALL) || isCaller(call, person));
    }

    /** List users: as they were a while ago, page by page. */
    public Answer list(Call call) {
        Person caller = bearer.requireMember(call, OTHERS);
        boolean full = bearer.has(call, Permission.USER_READ_ALL);
        Call whole = pages.resumed(call, caller);
        Query query = Query.of(whole, "select", "top", "count", "search", "filter", "orderby", "skiptoken");
        return page(whole, caller, new UserQuery(query, full).of(listed(caller)), full);
    }

    /** List users: nothing but how many there are, as text. */
    public Answer count(Call call) {
        Person caller = bearer.requireMember(call, OTHERS);
        Query query = Query.of(call, "search", "filter");
        query.requireEventual("$count path segment");
        UserQuery wanted = new UserQuery(query, bearer.has(call, Permission.USER_READ_ALL));
        String number = Integer.toString(wanted.of(listed(caller)).size());
        return Answer.of(200).withBody("text/plain", number);
    }

    /** List manager: the caller's own. */
    public Answer myManager(Call call) {
        return manager(call, bearer.requireMember(call, Permission.USER_READ_ALL));
    }

    /** List manager: somebody's. */
    public Answer manager(Call call) {
        bearer.requireMember(call, Permission.USER_READ_ALL);
        return manager(call, named(call));
    }

    /** List directReports: whom somebody leads. */
    public Answer reports(Call call) {
        Person caller = bearer.requireMember(call, Permission.USER_READ_ALL);
        Call whole = pages.resumed(call, caller);
        Query.of(whole, "select", "top", "skiptoken");
        Person manager = named(call);
        List<Person> reports = listed(caller).stream()
                .filter(person -> person.text("manager")
                        .filter(manager.userPrincipalName()::equalsIgnoreCase)
                        .isPresent())
                .toList();
        return page(whole, caller, reports, true);
    }

    /** The person in the path, whom the caller may see at least in part. */
    Person reachable(Call call) {
        Person caller =
                bearer.require(call, Permission.USER_READ, Permission.USER_READ_BASIC_ALL, Permission.USER_READ_ALL);
        boolean own = find(call).filter(caller::equals).isPresent();
        bearer.requireMember(call, own ? OWN : OTHERS);
        return named(call);
    }

    private Answer manager(Call call, Person person) {
        Person manager =
                person.text("manager").flatMap(directory.people()::find).orElseThrow(() -> missing("manager"));
        return user(call, manager, true);
    }

    private static Answer user(Call call, Person person, boolean full) {
        Optional<String> select = Query.of(call, "select").select();
        JsonObjectBuilder user = Json.createObjectBuilder()
                .add("@odata.context", Pages.context(call, "users" + UserProperties.columns(select) + "/$entity"));
        UserProperties.of(person, UserProperties.names(select, full), full).forEach(user::add);
        return Answer.json(200, user.build());
    }

    private Answer page(Call call, Person caller, List<Person> people, boolean full) {
        Query query = new Query(call);
        String context = "users" + UserProperties.columns(query.select());
        List<String> names = UserProperties.names(query.select(), full);
        return pages.page(
                call, caller, context, people, query.top(100, 999), person -> UserProperties.of(person, names, full));
    }

    private List<Person> listed(Person caller) {
        return directory.people().listed(caller, directory.clock().instant());
    }

    private boolean isCaller(Call call, Person person) {
        return bearer.person(call).filter(person.id()::equals).isPresent();
    }

    /** The person in the path. */
    Person named(Call call) {
        return find(call).orElseThrow(() -> missing(call.segment(0)));
    }

    private Optional<Person> find(Call call) {
        String name = call.segment(0).replace("+", "%2B");
        return directory.people().find(URLDecoder.decode(name, StandardCharsets.UTF_8));
    }

    private static GraphRefused missing(String what) {
        return new GraphRefused(
                404,
                "Request_ResourceNotFound",
                "Resource '" + what
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }
}
