package org.graphportal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.settings.query.GraphQuery;
import org.graphportal.settings.reading.QueryFindings;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.ConsentRefused;
import org.graphportal.token.TokenProblem;

/**
 * Finds out that Entra ID has never heard of a scope that a query does without: nobody asks for it before somebody wants to
 * agree to it.
 */
@ApplicationScoped
class OptionalScopes {

    @Inject
    GraphQueries queries;

    @Inject
    QueryFindings findings;

    @Inject
    AccessTokens accessTokens;

    void learn(@Observes ConsentRefused refused) {
        List<GraphQuery> asking = queries.all().stream()
                .filter(query -> query.optionalScopes().containsAll(refused.scopes()))
                .toList();
        if (!asking.isEmpty() && unknown(refused.scopes())) {
            asking.forEach(query -> findings.note(query, "optional-scopes", SettingProblem.UNKNOWN_SCOPE));
        }
    }

    /** Asks Entra ID itself. */
    private boolean unknown(List<String> scopes) {
        try {
            accessTokens.forScopes(scopes);
            return false;
        } catch (TokenProblem e) {
            return UnknownScope.in(e);
        }
    }
}
