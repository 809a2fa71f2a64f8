package org.graphportal.roles;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.ClickBudget;
import org.graphportal.settings.GroupRoles;
import org.graphportal.signin.SignedIn;
import org.graphportal.token.TokenProblem;
import org.graphportal.vault.SessionVault;

/** Gives people who sign in the roles of their groups, and keeps for the session where each comes from. */
@ApplicationScoped
class RolesByGroup {

    private static final Logger LOG = System.getLogger(RolesByGroup.class.getName());

    private static final String ROLES = "org.graphportal.roles.roles";
    private static final String NOTICE = "org.graphportal.roles.notice";

    /** After the tokens of the session have been kept, without which Graph could not be asked. */
    private static final int LATER = Interceptor.Priority.APPLICATION + 600;

    @Inject
    GroupRoles groupRoles;

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    ClickBudget budget;

    @Inject
    SessionVault vault;

    void give(@Observes @Priority(LATER) SignedIn event) {
        budget.endBy(event.answerBy());
        Optional<Collection<String>> groups = groupRoles.any() ? groups(event) : Optional.of(List.of());
        Map<String, Set<String>> giving = giving(groups.orElse(List.of()));
        event.furtherRoles().add(giving.keySet());
        HttpSession session = event.session();
        vault.put(session, ROLES, new KeptRoles(event.person().roles(), giving, groups.isEmpty()));
        if (groups.isEmpty()) {
            vault.put(session, NOTICE, true);
        }
    }

    /** Returns where the roles of the session's person come from. */
    Optional<KeptRoles> kept(HttpSession session) {
        return Optional.ofNullable(session).flatMap(known -> vault.get(known, ROLES, KeptRoles.class));
    }

    /** Tells whether the person has to hear that the groups are unknown; once. */
    boolean takeNotice(HttpSession session) {
        boolean due = session != null && session.getAttribute(NOTICE) != null;
        if (due) {
            session.removeAttribute(NOTICE);
        }
        return due;
    }

    /** Returns the person's groups, empty when they could not be looked up. */
    private Optional<Collection<String>> groups(SignedIn event) {
        Optional<List<String>> named = NamedGroups.of(event.idTokenClaims());
        if (named.isPresent()) {
            return Optional.of(named.get());
        }
        try {
            JsonObject question =
                    Json.createObjectBuilder().add("securityEnabledOnly", true).build();
            return Optional.of(graph.memberObjects(question).value().value());
        } catch (RuntimeException e) {
            Throwable problem = GraphProblem.in(e)
                    .map(Throwable.class::cast)
                    .or(() -> TokenProblem.in(e))
                    .orElseThrow(() -> e);
            LOG.log(Level.WARNING, "Somebody is signed in without the roles of groups: {0}", problem.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Set<String>> giving(Collection<String> memberships) {
        Map<String, Set<String>> giving = new TreeMap<>();
        groupRoles.groups().forEach((role, groups) -> {
            Set<String> both = new TreeSet<>(groups);
            both.retainAll(memberships);
            if (!both.isEmpty()) {
                giving.put(role, both);
            }
        });
        return giving;
    }
}
