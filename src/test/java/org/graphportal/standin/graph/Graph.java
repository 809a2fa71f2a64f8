package org.graphportal.standin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.graphportal.standin.control.Endpoint;
import org.graphportal.standin.control.Fault;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.tokens.AccessTokens;
import org.graphportal.standin.graph.mailbox.CalendarView;
import org.graphportal.standin.graph.mailbox.Messages;
import org.graphportal.standin.graph.notes.Notes;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.ClaimsChallenge;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.graph.users.Photos;
import org.graphportal.standin.graph.users.Updates;
import org.graphportal.standin.graph.users.Users;
import org.graphportal.standin.graph.users.Writes;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Route;

/** Every address of Graph, and what all its answers have in common. */
public final class Graph {

    private final Directory directory;
    private final Bearer bearer;
    private final Pages pages = new Pages();
    private final Writes writes = new Writes();
    private final Batch batch;

    /**
     * @param items answers one call of a batch
     */
    public Graph(Directory directory, AccessTokens tokens, Function<Call, Answer> items) {
        this.directory = directory;
        this.bearer = new Bearer(directory, tokens);
        this.batch = new Batch(bearer, items);
    }

    /** How a claims challenge can be written, for the trait {@code challengeForm}. */
    public static Set<String> challengeForms() {
        return ClaimsChallenge.forms();
    }

    /** The links to further pages that were handed out. */
    public Pages pages() {
        return pages;
    }

    /** How often accounts were written to. */
    public Writes writes() {
        return writes;
    }

    /** Everything in both versions, which hardly differ here. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String version : List.of("/v1.0", "/beta")) {
            addCaller(endpoints, version + "/me");
            addUsers(endpoints, version + "/users");
            addMailbox(endpoints, version + "/me");
            addNotes(endpoints, version + "/me/onenote");
            endpoints.add(endpoint("POST", "batch", version + "/$batch", batch::answer));
        }
        endpoints.add(endpoint("GET", "userinfo", "/oidc/userinfo", new UserInfo(bearer)::answer));
        return endpoints;
    }

    private void addCaller(List<Endpoint> endpoints, String me) {
        Users users = new Users(directory, bearer, pages);
        Photos photos = new Photos(bearer, users);
        Memberships memberships = new Memberships(bearer, pages);
        endpoints.add(endpoint("GET", "me", me, users::me));
        endpoints.add(endpoint("GET", "photo", me + "/photo/$value", photos::mine));
        endpoints.add(endpoint("GET", "photo", me + "/photos/{}/$value", photos::mineOfSize));
        endpoints.add(endpoint("GET", "photo", me + "/photo", photos::metadata));
        endpoints.add(endpoint("GET", "manager", me + "/manager", users::myManager));
        endpoints.add(endpoint("GET", "memberOf", me + "/memberOf", memberships::memberOf));
        endpoints.add(endpoint("POST", "getMemberObjects", me + "/getMemberObjects", memberships::memberObjects));
    }

    private void addMailbox(List<Endpoint> endpoints, String me) {
        endpoints.add(endpoint("GET", "messages", me + "/messages", new Messages(directory, bearer)::list));
        endpoints.add(endpoint("GET", "calendarView", me + "/calendarView", new CalendarView(bearer)::list));
    }

    private void addNotes(List<Endpoint> endpoints, String oneNote) {
        Notes notes = new Notes(bearer);
        endpoints.add(endpoint("GET", "notebooks", oneNote + "/notebooks", notes::notebooks));
        endpoints.add(endpoint("GET", "notes", oneNote + "/pages", notes::pages));
        endpoints.add(endpoint("GET", "note", oneNote + "/pages/{}", notes::page));
        endpoints.add(endpoint("GET", "noteContent", oneNote + "/pages/{}/content", notes::content));
        endpoints.add(endpoint("GET", "noteResource", oneNote + "/resources/{}/content", notes::resource));
        endpoints.add(endpoint("GET", "noteResource", oneNote + "/resources/{}/$value", notes::resource));
    }

    private void addUsers(List<Endpoint> endpoints, String all) {
        Users users = new Users(directory, bearer, pages);
        Photos photos = new Photos(bearer, users);
        endpoints.add(endpoint("GET", "users", all, users::list));
        endpoints.add(endpoint("GET", "users", all + "/$count", users::count));
        Updates updates = new Updates(directory, bearer, users, writes);
        endpoints.add(endpoint("PATCH", "updateUser", new Route("PATCH", all + "/{}"), updates::update));
        endpoints.add(endpoint("POST", "revokeSessions", all + "/{}/revokeSignInSessions", updates::revokeSessions));
        endpoints.add(endpoint("GET", "user", all + "/{}", users::user));
        endpoints.add(endpoint("GET", "manager", all + "/{}/manager", users::manager));
        endpoints.add(endpoint("GET", "directReports", all + "/{}/directReports", users::reports));
        endpoints.add(endpoint("GET", "photo", all + "/{}/photo/$value", photos::of));
        endpoints.add(endpoint("GET", "photo", all + "/{}/photos/{}/$value", photos::ofSize));
    }

    /** What Graph says to a path that it does not know. */
    public Answer unknown(Call call) {
        return answer(call, any -> {
            String segment = call.path().substring(call.path().lastIndexOf('/') + 1);
            throw new GraphRefused(400, "BadRequest", "Resource not found for the segment '" + segment + "'.");
        });
    }

    private Endpoint endpoint(String method, String name, String path, Function<Call, Answer> function) {
        return endpoint(method, name, new Route(path), function);
    }

    private Endpoint endpoint(String method, String name, Route route, Function<Call, Answer> function) {
        Function<Call, Answer> checked = call -> {
            if (!call.method().equals(method)) {
                throw new GraphRefused(
                        405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
            }
            return function.apply(call);
        };
        return new Endpoint(name, route, bearer::person, (call, fault) -> answer(call, ordered(fault, checked)));
    }

    private static Function<Call, Answer> ordered(Fault fault, Function<Call, Answer> otherwise) {
        return fault.error()
                .map(code -> (Function<Call, Answer>) call -> {
                    int status = fault.status().orElse(400);
                    throw new GraphRefused(
                            status, code, fault.text("description").orElse("This refusal was ordered."));
                })
                .orElse(otherwise);
    }

    private Answer answer(Call call, Function<Call, Answer> function) {
        String requestId = UUID.randomUUID().toString();
        String clientRequestId = call.header("client-request-id").orElse(requestId);
        Answer answer;
        try {
            answer = function.apply(call);
        } catch (GraphRefused refused) {
            answer = refused.error()
                    .answer(requestId, clientRequestId, directory.clock().instant());
        }
        return answer.withHeader("request-id", requestId).withHeader("client-request-id", clientRequestId);
    }
}
