package org.graphportal.queries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.settings.query.GraphQuery;
import org.graphportal.token.AccessTokens;

/** The page that lists the queries. It asks Graph nothing. */
@Named("queries")
@RequestScoped
public class QueryList {

    @Inject
    GraphQueries queries;

    @Inject
    Questions questions;

    @Inject
    AccessTokens accessTokens;

    @Inject
    HttpServletRequest request;

    /** Returns the queries in the operator's order. */
    public List<GraphQuery> getAll() {
        return queries.all();
    }

    /** Returns what a query is called. */
    public String title(GraphQuery query) {
        return Titles.of(query);
    }

    /** Returns where in Graph a query looks, without its options; empty where that is not known. */
    public String place(GraphQuery query) {
        return query.path() == null ? "" : query.path().template().split("\\?", 2)[0];
    }

    /** Returns the scopes that a query needs. */
    public List<NeededScope> scopes(GraphQuery query) {
        return NeededScope.of(query.scopes(), List.of(), accessTokens.scopes());
    }

    /** Tells whether the person may ask freely. */
    public boolean isExplorable() {
        return questions.mayExplore(request);
    }
}
