package org.graphportal.queries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphQuery;
import org.graphportal.settings.reading.QueryFindings;
import org.graphportal.token.AccessTokens;

/** The page that asks one of the configured queries. */
@Named("query")
@RequestScoped
public class QueryPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Questions questions;

    @Inject
    QueryRun run;

    @Inject
    AccessTokens accessTokens;

    @Inject
    QueryFindings findings;

    private GraphQuery query;
    private Result result;
    private Setting wrong;

    /**
     * Asks Graph, before anything is rendered, so that a failure can still become a page of its own.
     *
     * @throws IOException when the browser has gone
     */
    public void load() throws IOException {
        query = questions.named(request).orElse(null);
        if (query == null) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } else if (query.usable()) {
            ask();
        }
    }

    private void ask() {
        try {
            result = run.ask(questions.of(query), request.getParameter("page"));
            learn(result.answer().status());
        } catch (RuntimeException e) {
            if (!UnknownScope.in(e)) {
                throw e;
            }
            wrong = findings.note(query, "scopes", SettingProblem.UNKNOWN_SCOPE);
        }
    }

    private void learn(int status) {
        if (status == HttpServletResponse.SC_BAD_REQUEST) {
            wrong = findings.note(query, "path", SettingProblem.REFUSED_PATH);
        } else if (status < HttpServletResponse.SC_BAD_REQUEST) {
            findings.forget(query, "path", "scopes");
            if (getScopes().stream().allMatch(NeededScope::granted)) {
                findings.forget(query, "optional-scopes");
            }
        }
    }

    /** Returns what the query is called. */
    public String getTitle() {
        return Titles.of(query);
    }

    /** Returns the answer, null when the settings of the query cannot be used. */
    public Result getResult() {
        return result;
    }

    /** Returns the settings that somebody has to mend. */
    public List<Setting> getProblems() {
        return wrong == null ? query.problems() : List.of(wrong);
    }

    /** Returns the key of what to say where Graph does not give what was asked for. */
    public String getRefusalKey() {
        String none = "query.none." + query.name();
        return switch (result.answer().status()) {
            case 404 -> Titles.texts().containsKey(none) ? none : "query.refused.404";
            case 403 -> "query.refused.403";
            default -> "query.refused.other";
        };
    }

    /** Returns the setting that is to blame where Graph does not understand the question, null otherwise. */
    public String getBlame() {
        return wrong == null ? null : wrong.key();
    }

    /** Returns the scopes that the query needs. */
    public List<NeededScope> getScopes() {
        return NeededScope.of(query.scopes(), query.optionalScopes(), accessTokens.scopes());
    }

    /** Returns the setting with scopes that Entra ID does not know and the query does without, null where there is none. */
    public String getDoubtful() {
        return findings.noted(query, "optional-scopes");
    }

    /** Returns the scopes to ask for that are missing, empty when none is or asking would be in vain. */
    public String getMissing() {
        return getDoubtful() != null
                ? ""
                : getScopes().stream()
                        .filter(scope -> !scope.granted())
                        .map(NeededScope::name)
                        .collect(Collectors.joining(" "));
    }

    /** Returns this page below the context path, with what tells it from others. */
    public String getAddress() {
        return "/my/query?name=" + query.name();
    }

    /** Returns the address of the picture below the context path. */
    public String getPicture() {
        return "/my/query-picture?name=" + query.name();
    }
}
