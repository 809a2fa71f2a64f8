package org.graphportal.standin.graph;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.graphportal.standin.control.Endpoint;
import org.graphportal.standin.control.Fault;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.tokens.AccessTokens;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Route;

/** Every address of Graph, and what all its answers have in common. */
public final class Graph {

    private final Directory directory;
    private final Bearer bearer;

    public Graph(Directory directory, AccessTokens tokens) {
        this.directory = directory;
        this.bearer = new Bearer(directory, tokens);
    }

    /** How a claims challenge can be written, for the trait {@code challengeForm}. */
    public static Set<String> challengeForms() {
        return ClaimsChallenge.forms();
    }

    public List<Endpoint> endpoints() {
        Me me = new Me(bearer);
        Memberships memberships = new Memberships(bearer);
        return List.of(
                endpoint("GET", "me", "/v1.0/me", me::profile),
                endpoint("GET", "photo", "/v1.0/me/photo/$value", me::photo),
                endpoint("GET", "photo", "/v1.0/me/photos/{}/$value", me::photoOfSize),
                endpoint("GET", "photo", "/v1.0/me/photo", me::photoMetadata),
                endpoint("GET", "memberOf", "/v1.0/me/memberOf", memberships::memberOf),
                endpoint("POST", "getMemberObjects", "/v1.0/me/getMemberObjects", memberships::memberObjects),
                endpoint("GET", "userinfo", "/oidc/userinfo", new UserInfo(bearer)::answer));
    }

    /** What Graph says to a path that it does not know. */
    public Answer unknown(Call call) {
        return answer(call, any -> {
            String segment = call.path().substring(call.path().lastIndexOf('/') + 1);
            throw new GraphRefused(400, "BadRequest", "Resource not found for the segment '" + segment + "'.");
        });
    }

    private Endpoint endpoint(String method, String name, String path, Function<Call, Answer> function) {
        Function<Call, Answer> checked = call -> {
            if (!call.method().equals(method)) {
                throw new GraphRefused(
                        405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
            }
            return function.apply(call);
        };
        return new Endpoint(
                name, new Route(path), bearer::person, (call, fault) -> answer(call, ordered(fault, checked)));
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
