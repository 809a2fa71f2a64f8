package org.graphportal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graphportal.oauth.Scopes;
import org.graphportal.settings.GraphPath;
import org.graphportal.settings.GraphQueries;
import org.graphportal.settings.GraphQuery;
import org.graphportal.settings.Portal;
import org.graphportal.token.AccessTokens;

/** Finds out what a request asks. */
@ApplicationScoped
class Questions {

    /** The role that people need for free questions; so says web.xml too. */
    static final String EXPLORER = "Explorer";

    private static final Pattern SCOPES = Pattern.compile("[\\w.:/ -]{1,500}");

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

    /** Returns what a request asks freely, empty when it is no path below Graph's root. */
    Optional<Question> free(HttpServletRequest request) {
        String path = request.getParameter("path");
        if (path == null || !GraphPath.valid(path.trim())) {
            return Optional.empty();
        }
        String version = "beta".equals(request.getParameter("version")) ? "beta" : "v1.0";
        return Optional.of(new Question(
                // A blank is in no configured query's name.
                "explorer " + version + " " + path.trim(),
                new GraphPath(path.trim()).below(portal.graphUrl(), version, today()),
                scopes(request)));
    }

    private static List<String> scopes(HttpServletRequest request) {
        String scopes = request.getParameter("scopes");
        return scopes == null || !SCOPES.matcher(scopes).matches()
                ? List.of()
                : Arrays.stream(scopes.trim().split(" +"))
                        .filter(scope -> !scope.isEmpty())
                        .toList();
    }

    /** Nobody tells the server the person's time zone. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
