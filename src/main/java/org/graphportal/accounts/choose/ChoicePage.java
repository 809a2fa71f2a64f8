package org.graphportal.accounts.choose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.accounts.Selection;
import org.graphportal.accounts.query.Enquiries;
import org.graphportal.encoding.KebabCase;
import org.graphportal.encoding.Percent;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.Search;
import org.graphportal.graph.User;
import org.graphportal.graph.UserList;
import org.graphportal.settings.Portal;

/** The page on which accounts are chosen. */
@Named("accountChoice")
@RequestScoped
public class ChoicePage {

    private static final String SCOPE = "User.Read.All";
    private static final int MOST_FOUND = 50;
    private static final int MOST_NONSENSE = 100;

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    HttpServletRequest request;

    @Inject
    Portal portal;

    @Inject
    Drafts drafts;

    @Inject
    Enquiries enquiries;

    private Draft draft;
    private UserList found;

    /** Looks for people where somebody is looked for, before anything is rendered. */
    public void load() {
        draft = drafts.current(request);
        if (!getTerm().isEmpty()) {
            found = graph.users(SCOPE, address(getTerm())).value();
        }
    }

    /** Graph v1.0: List users. */
    private URI address(String term) {
        return URI.create(portal.graphUrl() + "/users?$select=id,displayName,mail,userPrincipalName&$top=" + MOST_FOUND
                + "&$count=true&$orderby=displayName&$search=" + Percent.encoded(Search.expression(term)));
    }

    /** Returns what is looked for, empty for nobody. */
    public String getTerm() {
        return Search.term(request.getParameter("q"));
    }

    /** Returns what stands in the box. */
    public Draft getDraft() {
        return draft;
    }

    /** Returns the key of what to say, null for nothing. */
    public String getNoticeKey() {
        return draft.notice() == Draft.Notice.NONE ? null : "accounts.notice." + KebabCase.of(draft.notice());
    }

    /** Tells whether something is wrong with the file, which is said beside it. */
    public boolean isFileWrong() {
        return draft.notice().isAboutFile();
    }

    /** Tells whether the notice is about something that went as it was meant. */
    public boolean isGood() {
        return draft.notice() == Draft.Notice.ADDED || draft.notice() == Draft.Notice.ADDED_FROM_FILE;
    }

    /** Returns the first of what is no name of an account. */
    public List<Nonsense> getNonsense() {
        return draft.nonsense().stream().limit(MOST_NONSENSE).toList();
    }

    /** Returns the people found, null where nobody was looked for. */
    public List<User> getFound() {
        return found == null
                ? null
                : found.value().stream().filter(user -> user.id() != null).toList();
    }

    /** Tells whether there are more than are shown. */
    public boolean isMore() {
        return found != null && found.nextLink() != null;
    }

    /** Returns by what to add somebody: the user name, or the id where there is none. */
    public String identifier(User user) {
        return user.userPrincipalName() == null ? user.id() : user.userPrincipalName();
    }

    /** Tells whether somebody was ticked already. */
    public boolean isTicked(User user) {
        return draft.ticked().contains(identifier(user));
    }

    /** Returns a name for somebody, whatever Graph knows. */
    public String name(User user) {
        return user.displayName() == null || user.displayName().isBlank() ? identifier(user) : user.displayName();
    }

    /** Returns how many may be chosen. */
    public int getMost() {
        return Selection.MOST;
    }

    /** Tells whether accounts were looked up that can be seen again. */
    public boolean isQueried() {
        return enquiries.current(request).isPresent();
    }
}
