package org.graphportal.accounts.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.vault.SessionVault;

/** Keeps the previews that an administrator has open in the session; of more than a few tabs the latest. */
@ApplicationScoped
class Plans {

    private static final String PLANS = "org.graphportal.accounts.plans";
    private static final int MOST = 3;

    @Inject
    HttpServletRequest request;

    @Inject
    SessionVault vault;

    void keep(Plan plan) {
        HttpSession session = request.getSession();
        vault.put(
                session,
                PLANS,
                new KeptPlans(Stream.concat(Stream.of(plan), kept(session).stream())
                        .limit(MOST)
                        .toList()));
    }

    Optional<Plan> find(String id) {
        return kept(request.getSession()).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst();
    }

    private List<Plan> kept(HttpSession session) {
        return vault.get(session, PLANS, KeptPlans.class).map(KeptPlans::plans).orElse(List.of());
    }
}
