package org.graphportal.standin.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.graphportal.standin.control.Calls;
import org.graphportal.standin.control.ControlEndpoint;
import org.graphportal.standin.control.Endpoint;
import org.graphportal.standin.control.Endpoints;
import org.graphportal.standin.control.Faults;
import org.graphportal.standin.control.Issued;
import org.graphportal.standin.control.MovableClock;
import org.graphportal.standin.entra.authorize.AdminConsent;
import org.graphportal.standin.entra.authorize.AuthorizeEndpoint;
import org.graphportal.standin.entra.authorize.EndSession;
import org.graphportal.standin.entra.directory.Codes;
import org.graphportal.standin.entra.directory.Consents;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Registrations;
import org.graphportal.standin.entra.directory.Revocations;
import org.graphportal.standin.entra.directory.Sessions;
import org.graphportal.standin.entra.keys.Documents;
import org.graphportal.standin.entra.keys.SigningKeys;
import org.graphportal.standin.entra.tokens.AccessTokens;
import org.graphportal.standin.entra.tokens.RefreshTokens;
import org.graphportal.standin.entra.tokens.TokenEndpoint;
import org.graphportal.standin.graph.Graph;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Gzip;
import org.graphportal.standin.http.Origin;
import org.graphportal.standin.http.Route;
import org.graphportal.standin.people.People;

/** Everything behind the two origins, put together. */
public final class World {

    private final Calls calls = new Calls();
    private final Faults faults;
    private final SigningKeys keys = new SigningKeys();
    private final AccessTokens accessTokens = new AccessTokens();
    private final RefreshTokens refreshTokens = new RefreshTokens();
    private final Directory directory;
    private final Endpoints entra;
    private final Endpoints graph;
    private final Graph graphCalls;
    private final ControlEndpoint control;
    private final Origin entraOrigin;

    /** Everything that one tenant with these applications has, behind two origins that do not answer yet. */
    public World(String tenantId, Registrations registrations, Origin entraOrigin, Origin graphOrigin) {
        this.entraOrigin = entraOrigin;
        directory = new Directory(
                tenantId,
                graphOrigin.uri(),
                registrations,
                People.fromTheStart(),
                new Consents(),
                new Sessions(),
                new Codes(),
                new Revocations(),
                new Issued(),
                new MovableClock());
        faults = new Faults(StandardPlaceholders.of(directory, keys, entraOrigin.uri()));
        graphCalls = new Graph(directory, accessTokens, this::item);
        entra = new Endpoints("entra", entraEndpoints(), call -> Answer.of(404), calls, faults);
        graph = new Endpoints("graph", graphCalls.endpoints(), graphCalls::unknown, calls, faults);
        Set<String> names = new TreeSet<>(Set.of("*"));
        names.addAll(entra.names());
        names.addAll(graph.names());
        Map<String, Function<Call, Answer>> actions = new HashMap<>();
        actions.putAll(new PersonActions(directory, refreshTokens, graphCalls).all());
        actions.putAll(new AccountActions(directory.people(), graphCalls.writes()).all());
        actions.putAll(
                new ControlActions(directory, calls, faults, keys, names, entraOrigin, graphOrigin, this::reset).all());
        control = new ControlEndpoint(actions);
    }

    /** What the login root answers. */
    public Answer entra(Call call) {
        return answer(call, entra);
    }

    /** What the Graph root answers. */
    public Answer graph(Call call) {
        return Gzip.ifAsked(call, answer(call, graph));
    }

    /** Whether a call is one of the application's or of a browser, and not one of a test. */
    public static boolean counts(Call call) {
        return !ControlEndpoint.owns(call) && !call.path().equals("/");
    }

    private Answer item(Call call) {
        return graph.item(call);
    }

    private void reset() {
        directory.reset();
        accessTokens.reset();
        refreshTokens.reset();
        graphCalls.pages().reset();
        graphCalls.writes().reset();
        faults.clear(Optional.empty());
        calls.reset();
    }

    private Answer answer(Call call, Endpoints endpoints) {
        if (call.path().equals("/")) {
            return Answer.html(200, HomePage.of(directory, entraOrigin.uri()));
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
                Endpoint.plain(
                        "logout", "/{}/oauth2/v2.0/logout", new EndSession(directory, entraOrigin.uri())::answer),
                Endpoint.plain("adminconsent", "/{}/v2.0/adminconsent", new AdminConsent(directory)::answer),
                Endpoint.plain("attacker", "/attacker/{}", documents::attacker));
    }
}
