package org.graphportal.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.graphportal.standin.control.Calls;
import org.graphportal.standin.control.ControlEndpoint;
import org.graphportal.standin.control.Endpoint;
import org.graphportal.standin.control.Endpoints;
import org.graphportal.standin.control.Faults;
import org.graphportal.standin.control.Issued;
import org.graphportal.standin.control.MovableClock;
import org.graphportal.standin.entra.Codes;
import org.graphportal.standin.entra.Consents;
import org.graphportal.standin.entra.Directory;
import org.graphportal.standin.entra.Revocations;
import org.graphportal.standin.entra.Sessions;
import org.graphportal.standin.entra.authorize.AuthorizeEndpoint;
import org.graphportal.standin.entra.authorize.EndSession;
import org.graphportal.standin.entra.keys.Documents;
import org.graphportal.standin.entra.keys.SigningKeys;
import org.graphportal.standin.entra.tokens.AccessTokens;
import org.graphportal.standin.entra.tokens.RefreshTokens;
import org.graphportal.standin.entra.tokens.TokenEndpoint;
import org.graphportal.standin.graph.Graph;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Html;
import org.graphportal.standin.http.Origin;
import org.graphportal.standin.http.Route;
import org.graphportal.standin.people.People;

/** Everything behind the two origins, put together. */
final class World {

    private final Calls calls = new Calls();
    private final Faults faults = new Faults();
    private final SigningKeys keys = new SigningKeys();
    private final AccessTokens accessTokens = new AccessTokens();
    private final RefreshTokens refreshTokens = new RefreshTokens();
    private final Directory directory;
    private final Endpoints entra;
    private final Endpoints graph;
    private final ControlEndpoint control;

    World(StandInOptions options, Origin entraOrigin, Origin graphOrigin) {
        directory = new Directory(
                options.tenantId(),
                graphOrigin.uri(),
                options.registrations(),
                People.fromTheStart(),
                new Consents(),
                new Sessions(),
                new Codes(),
                new Revocations(),
                new Issued(),
                new MovableClock());
        Graph graphCalls = new Graph(directory, accessTokens);
        entra = new Endpoints("entra", entraEndpoints(), call -> Answer.of(404), calls, faults);
        graph = new Endpoints("graph", graphCalls.endpoints(), graphCalls::unknown, calls, faults);
        control = new ControlEndpoint(actions(entraOrigin, graphOrigin));
    }

    Answer entra(Call call) {
        return answer(call, entra);
    }

    Answer graph(Call call) {
        return answer(call, graph);
    }

    private Answer answer(Call call, Endpoints endpoints) {
        if (call.path().equals("/")) {
            return Answer.html(200, Html.page("Stand-in", "<h1>Stand-in</h1>"));
        }
        return ControlEndpoint.owns(call) ? control.answer(call) : endpoints.apply(call);
    }

    private List<Endpoint> entraEndpoints() {
        AuthorizeEndpoint authorize = new AuthorizeEndpoint(directory, faults);
        TokenEndpoint token = new TokenEndpoint(directory, keys, accessTokens, refreshTokens);
        Documents documents = new Documents(directory, keys);
        return List.of(
                Endpoint.plain("metadata", "/{}/v2.0/.well-known/openid-configuration", documents::metadata),
                Endpoint.plain("keys", "/{}/discovery/v2.0/keys", documents::keys),
                Endpoint.plain("authorize", "/{}/oauth2/v2.0/authorize", authorize::authorize),
                Endpoint.plain("signin", "/{}/signin", authorize::signIn),
                Endpoint.plain("signin", "/{}/mfa", authorize::secondFactor),
                Endpoint.plain("signin", "/{}/consent", authorize::consent),
                new Endpoint("token", new Route("/{}/oauth2/v2.0/token"), token::person, token::answer),
                Endpoint.plain("logout", "/{}/oauth2/v2.0/logout", new EndSession(directory)::answer));
    }

    private Map<String, Function<Call, Answer>> actions(Origin entraOrigin, Origin graphOrigin) {
        return Map.of("GET /control/calls", call -> {
            JsonObject counts = calls.counts(Optional.empty());
            return Answer.json(
                    200,
                    Json.createObjectBuilder()
                            .add("endpoints", counts)
                            .add("connections", entraOrigin.connections() + graphOrigin.connections())
                            .build());
        });
    }
}
