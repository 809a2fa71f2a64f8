package org.graphportal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.oauth.Scopes;
import org.graphportal.settings.Portal;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphPath;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.settings.query.GraphQuery;
import org.graphportal.settings.query.GraphScopes;
import org.graphportal.token.AccessTokens;

/** Finds out what a request asks. */
@ApplicationScoped
class Questions {

    /** The role that people need for free questions; so says web.xml too. */
    static final String EXPLORER = "Explorer";

    @Inject
    GraphQueries queries;

    @Inject
    Portal portal;

    @Inject
    AccessTokens accessTokens;

    /** Returns the configured query that a request names, empty when there is none. */
    Optional<GraphQuery> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("name")).flatMap(queries::find);
    }

    /** Returns what a query asks that can be asked, with those of the optional scopes that are granted. */
    Question of(GraphQuery query) {
        List<String> without = Scopes.missing(query.optionalScopes(), accessTokens.scopes());
        List<String> scopes = Stream.concat(
                        query.scopes().stream(),
                        query.optionalScopes().stream().filter(scope -> !without.contains(scope)))
                .toList();
        return new Question(query.name(), query.path().below(portal.graphUrl(), query.version(), today()), scopes);
    }

    /** Tells whether the person may ask freely. */
    boolean mayExplore(HttpServletRequest request) {
        return queries.explorer() && request.isUserInRole(EXPLORER);
    }

    /** Returns what is wrong with what a request asks freely, empty when nothing is or it asks nothing. */
    Optional<SettingProblem> wrong(HttpServletRequest request) {
        String path = parameter(request, "path");
        String scopes = parameter(request, "scopes");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!GraphPath.valid(path)) {
            return Optional.of(SettingProblem.NOT_A_PATH);
        }
        return scopes.isEmpty() || GraphScopes.valid(scopes)
                ? Optional.empty()
                : Optional.of(SettingProblem.NOT_A_GRAPH_SCOPE);
    }

    /**
     * Returns what a request asks freely, empty when it asks nothing or something is {@link #wrong}. Without scopes any
     * token will do that the session holds: all are for Graph.
     */
    Optional<Question> free(HttpServletRequest request) {
        String path = parameter(request, "path");
        if (path.isEmpty() || wrong(request).isPresent()) {
            return Optional.empty();
        }
        String version = "beta".equals(request.getParameter("version")) ? "beta" : "v1.0";
        List<String> scopes = Stream.of(parameter(request, "scopes").split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        return Optional.of(new Question(
                // A blank is in no configured query's name.
                "explorer " + version + " " + path,
                new GraphPath(path).below(portal.graphUrl(), version, today()),
                scopes));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    /** Nobody tells the server the person's time zone. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
