package org.graphportal.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.Answer;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.User;
import org.graphportal.json.JsonMarkup;
import org.graphportal.outbound.JsonBody;
import org.graphportal.signin.CurrentPerson;

/** The profile page: one call to Graph, shown as people read it and as it came. */
@Named
@RequestScoped
public class Profile {

    private static final String SELECT = "id,displayName,givenName,surname,userPrincipalName,mail,jobTitle,department,"
            + "companyName,officeLocation,businessPhones,mobilePhone,preferredLanguage";

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    CurrentPerson person;

    private Answer<User> answer;
    private String json;

    /** Asks Graph, before anything is rendered, so that a failure can still become a page of its own. */
    public void load() {
        answer = graph.me(SELECT);
        json = JsonMarkup.of(JsonBody.object(answer.body()));
    }

    /** Returns the name as Graph has it, else as the sign-in had it. */
    public String getName() {
        String name = answer.value().displayName();
        return name == null || name.isBlank() ? person.getName() : name;
    }

    /** Returns what the person does, null when Graph does not know. */
    public String getJobTitle() {
        return answer.value().jobTitle();
    }

    /** Returns what Graph knows, in the order in which people look for it. */
    public List<Fact> getFacts() {
        User user = answer.value();
        return Stream.of(
                        fact("user-principal-name", user.userPrincipalName()),
                        fact("mail", user.mail()),
                        fact("given-name", user.givenName()),
                        fact("surname", user.surname()),
                        fact("job-title", user.jobTitle()),
                        fact("department", user.department()),
                        fact("company-name", user.companyName()),
                        fact("office-location", user.officeLocation()),
                        fact("business-phones", String.join(", ", user.businessPhones())),
                        fact("mobile-phone", user.mobilePhone()),
                        fact("preferred-language", user.preferredLanguage()),
                        fact("id", user.id()))
                .filter(fact -> fact.value() != null && !fact.value().isBlank())
                .toList();
    }

    /** Returns what Graph has answered. */
    public Answer<User> getAnswer() {
        return answer;
    }

    /** Returns the body of the answer as HTML. */
    public String getJson() {
        return json;
    }

    private static Fact fact(String label, String value) {
        return new Fact("profile." + label, value);
    }
}
