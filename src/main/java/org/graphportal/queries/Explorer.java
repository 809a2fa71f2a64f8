package org.graphportal.queries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.encoding.Percent;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.token.AccessTokens;

/** The page on which people with the role Explorer ask Graph whatever they like. */
@Named
@RequestScoped
public class Explorer {

    private static final List<String> PATHS = List.of(
            "/me",
            "/me/photo/$value",
            "/me/people",
            "/me/drive/root/children",
            "/me/calendarView?startDateTime={today}&endDateTime={tomorrow}",
            "/users?$top=5&$count=true",
            "/organization");

    @Inject
    HttpServletRequest request;

    @Inject
    Questions questions;

    @Inject
    QueryRun run;

    @Inject
    GraphQueries queries;

    @Inject
    AccessTokens accessTokens;

    private Question question;
    private Result result;
    private SettingProblem wrong;

    /**
     * Asks Graph where there is something to ask.
     *
     * @throws IOException when the browser has gone
     */
    public void load() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        if (!questions.mayExplore(request)) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
            return;
        }
        question = questions.free(request).orElse(null);
        wrong = questions.wrong(request).orElse(null);
        if (question != null) {
            ask();
        }
        if (wrong != null) {
            context.getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void ask() {
        try {
            result = run.ask(question, request.getParameter("page"));
        } catch (RuntimeException e) {
            if (!UnknownScope.in(e)) {
                throw e;
            }
            wrong = SettingProblem.UNKNOWN_SCOPE;
        }
    }

    /** Returns the key of what is wrong with what was typed, null when nothing is. */
    public String getWrongKey() {
        return wrong == null ? null : wrong.messageKey();
    }

    /** Returns the answer, null when nothing was asked. */
    public Result getResult() {
        return result;
    }

    /** Returns the path as it was typed. */
    public String getPath() {
        return parameter("path");
    }

    /** Tells whether the version beta was asked. */
    public boolean isBeta() {
        return parameter("version").equals("beta");
    }

    /** Returns the scopes as they were typed. */
    public String getAskedScopes() {
        return parameter("scopes");
    }

    /** Returns paths that make sense to most people: those of the queries, and a few more. */
    public List<String> getSuggestions() {
        return Stream.concat(
                        queries.all().stream()
                                .filter(query -> query.path() != null)
                                .map(query -> query.path().template()),
                        PATHS.stream())
                .distinct()
                .toList();
    }

    /** Returns the key of what to say where Graph does not give what was asked for. */
    public String getRefusalKey() {
        int status = result.answer().status();
        return status == 403 || status == 404 ? "query.refused." + status : "query.refused.other";
    }

    /** Returns the scopes that were asked for, else those that there are. */
    public List<NeededScope> getScopes() {
        List<String> scopes = Optional.ofNullable(question)
                .map(Question::scopes)
                .filter(asked -> !asked.isEmpty())
                .orElseGet(() -> accessTokens.scopes().stream().sorted().toList());
        return NeededScope.of(scopes, List.of(), accessTokens.scopes());
    }

    /** Returns nothing: without the scopes that were asked for there is no answer. */
    public String getMissing() {
        return "";
    }

    /** Returns nothing: no setting is about a question of the person's own. */
    public String getDoubtful() {
        return null;
    }

    /** Returns the setting that is to blame: none, the question is the person's own. */
    public String getBlame() {
        return null;
    }

    /** Returns this page below the context path, with what tells it from others. */
    public String getAddress() {
        return "/my/explorer?" + query();
    }

    /** Returns the address of the picture below the context path. */
    public String getPicture() {
        return "/my/explorer-picture?" + query();
    }

    private String query() {
        return Stream.of("path", "version", "scopes")
                .filter(name -> !parameter(name).isEmpty())
                .map(name -> name + "=" + Percent.encoded(parameter(name)))
                .collect(Collectors.joining("&"));
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
