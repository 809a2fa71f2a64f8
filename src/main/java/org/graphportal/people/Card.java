package org.graphportal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.User;
import org.graphportal.graph.UserList;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.batch.BatchReads;
import org.graphportal.people.photo.ShownPhotos;
import org.graphportal.token.AccessTokens;

/** The page about one person: what everybody may know, and with a permission more. */
@Named
@RequestScoped
public class Card {

    private static final String BASIC = "User.ReadBasic.All";
    private static final String MORE = "User.Read.All";
    private static final String ID = "[\\w-]{1,64}";
    private static final String NAMED = "id,displayName,userPrincipalName";
    private static final String OF_ALL = NAMED + ",mail";
    private static final String SELECT = OF_ALL + ",jobTitle,department,officeLocation,businessPhones,mobilePhone";

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    BatchReads reads;

    @Inject
    HttpServletRequest request;

    @Inject
    AccessTokens accessTokens;

    @Inject
    ShownPhotos photos;

    private User user;
    private Related manager = Related.HIDDEN;
    private Related reports = Related.HIDDEN;

    /**
     * Asks Graph, before anything is rendered.
     *
     * @throws IOException when the browser has gone
     */
    public void load() throws IOException {
        String id = request.getParameter("id");
        FacesContext context = FacesContext.getCurrentInstance();
        if (id == null || !id.matches(ID)) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
            return;
        }
        if (isAskable()) {
            user = graph.user(BASIC, id, OF_ALL).value();
        } else {
            readAll("/users/" + id);
        }
        photos.announce(List.of(user));
    }

    private void readAll(String person) {
        Map<String, BatchAnswer> answers = reads.ask(
                BASIC + " " + MORE,
                List.of(
                        BatchCall.get("person", person + "?$select=" + SELECT),
                        BatchCall.get("manager", person + "/manager?$select=" + NAMED),
                        BatchCall.get("reports", person + "/directReports?$select=" + NAMED)));
        user = answers.get("person").value(User.class);
        manager = Related.of(
                () -> new UserList(null, null, List.of(answers.get("manager").value(User.class))));
        reports = Related.of(() -> answers.get("reports").value(UserList.class));
    }

    /** Returns the person. */
    public User getUser() {
        return user;
    }

    /** Returns a name for a person, whatever Graph knows. */
    public String name(User of) {
        return Names.of(of);
    }

    /** Returns what is known, by the keys of the labels, in the order in which people look for it. */
    public List<Map.Entry<String, String>> getFacts() {
        return Stream.of(
                        fact("mail", user.mail()),
                        fact("user-principal-name", user.userPrincipalName()),
                        fact("job-title", user.jobTitle()),
                        fact("department", user.department()),
                        fact("office-location", user.officeLocation()),
                        fact("business-phones", String.join(", ", user.businessPhones())),
                        fact("mobile-phone", user.mobilePhone()))
                .filter(fact -> !fact.getValue().isBlank())
                .toList();
    }

    /** Returns whom the person reports to: one or nobody. */
    public Related getManager() {
        return manager;
    }

    /** Returns who reports to the person. */
    public Related getReports() {
        return reports;
    }

    /** Tells whether everything may be read that the page could show. */
    public boolean isFull() {
        return manager.permitted() && reports.permitted();
    }

    /** Tells whether it is for want of a permission that there is no more. */
    public boolean isAskable() {
        return !accessTokens.scopes().contains(MORE);
    }

    private static Map.Entry<String, String> fact(String label, String value) {
        return Map.entry("profile." + label, value == null ? "" : value);
    }
}
