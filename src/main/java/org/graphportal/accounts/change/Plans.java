package org.graphportal.accounts.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the previews that an administrator has open in the session; of more than a few tabs the latest. */
@ApplicationScoped
class Plans {

    private static final String PLANS = "org.graphportal.accounts.plans";
    private static final int MOST = 3;

    @Inject
    HttpServletRequest request;

    void keep(Plan plan) {
        HttpSession session = request.getSession();
        session.setAttribute(
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

    private static List<Plan> kept(HttpSession session) {
        return session.getAttribute(PLANS) instanceof KeptPlans kept ? kept.plans() : List.of();
    }
}
