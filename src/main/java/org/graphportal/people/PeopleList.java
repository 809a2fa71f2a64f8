package org.graphportal.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.KeptLinks;
import org.graphportal.graph.NextLinks;
import org.graphportal.graph.UserList;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.settings.Portal;

/** Asks Graph for a page of the list, in the name of the person whose request this is. */
@ApplicationScoped
class PeopleList {

    private static final Logger LOG = System.getLogger(PeopleList.class.getName());

    /** Graph v1.0, Paging: a page can be empty and not be the last. So many are turned in one click. */
    private static final int MOST_EMPTY = 3;

    private static final String SCOPE = "User.ReadBasic.All";

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    NextLinks links;

    @Inject
    Portal portal;

    /**
     * Asks for a page; for the first one where the other is not known any more, here or to Graph.
     *
     * @param page names a further page, null for the first
     * @throws GraphProblem when there is no answer to show
     * @throws org.graphportal.token.TokenProblem when there is no token for it
     */
    PeoplePage load(PeopleQuery query, String page) {
        Optional<KeptLinks.Link> link = links.find(query.parameters(), page);
        if (link.isEmpty()) {
            return first(query, page != null);
        }
        try {
            return further(query, link.get());
        } catch (RuntimeException e) {
            if (GraphProblem.in(e).filter(GraphProblem::expiredPage).isPresent()) {
                return first(query, true);
            }
            throw e;
        }
    }

    private PeoplePage first(PeopleQuery query, boolean startedOver) {
        UserList list = graph.users(SCOPE, query.address(portal.graphUrl())).value();
        return page(query, null, list, list.count(), startedOver);
    }

    private PeoplePage further(PeopleQuery query, KeptLinks.Link link) {
        UserList list = graph.users(SCOPE, URI.create(link.address())).value();
        return page(query, link, list, link.total(), false);
    }

    private PeoplePage page(PeopleQuery query, KeptLinks.Link link, UserList first, Long total, boolean startedOver) {
        UserList list = notEmpty(first);
        int before = link == null ? 0 : link.before();
        boolean elsewhere = list.nextLink() != null && !links.acceptable(list.nextLink());
        if (elsewhere) {
            LOG.log(Level.WARNING, "Graph names a next page of a list of people that is none of Graph''s");
        }
        String next = list.nextLink() == null || elsewhere || query.glance()
                ? null
                : links.keep(
                        query.parameters(),
                        list.nextLink(),
                        link == null ? null : link.id(),
                        before + list.value().size(),
                        total);
        return new PeoplePage(list.value(), before, total, previous(link), next, startedOver, elsewhere);
    }

    private UserList notEmpty(UserList first) {
        UserList list = first;
        for (int tries = 0; tries < MOST_EMPTY && leadsOnFromNothing(list); tries++) {
            list = graph.users(SCOPE, URI.create(list.nextLink())).value();
        }
        return list;
    }

    private boolean leadsOnFromNothing(UserList list) {
        return list.value().isEmpty() && list.nextLink() != null && links.acceptable(list.nextLink());
    }

    private static String previous(KeptLinks.Link link) {
        return link == null ? null : link.previous() == null ? "" : link.previous();
    }
}
