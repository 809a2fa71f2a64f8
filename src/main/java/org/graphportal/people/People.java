package org.graphportal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.graphportal.graph.User;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.people.photo.ShownPhotos;

/** The page with the list of people. */
@Named
@RequestScoped
public class People {

    @Inject
    HttpServletRequest request;

    @Inject
    PeopleList list;

    @Inject
    ShownPhotos photos;

    private PeopleQuery query;
    private PeoplePage page;

    /** Asks Graph, before anything is rendered, so that a failure can still become a page of its own. */
    public void load() {
        query = PeopleQuery.of(request);
        try {
            page = list.load(query, request.getParameter("page"));
            photos.announce(page.people());
        } catch (RuntimeException e) {
            if (GraphProblem.in(e)
                    .filter(problem -> problem.getKind() == GraphProblem.Kind.DENIED)
                    .isEmpty()) {
                throw e;
            }
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Returns what was asked. */
    public PeopleQuery getQuery() {
        return query;
    }

    /** Returns the page, null where Graph does not show the list to this person: a guest most often. */
    public PeoplePage getPage() {
        return page;
    }

    /** Returns the orders to choose from. */
    public List<Sort> getSorts() {
        return List.of(Sort.values());
    }

    /** Returns the sizes of a page to choose from. */
    public List<Integer> getSizes() {
        return PeopleQuery.SIZES;
    }

    /** Returns the size that the form proposes. */
    public int getSize() {
        return query.glance() ? 25 : query.size();
    }

    /** Returns the address of a page of this list, below the context path. */
    public String address(String id) {
        return "/my/people?" + query.parameters() + (id == null || id.isEmpty() ? "" : "&page=" + id);
    }

    /** Returns the address of this page as CSV, below the context path. */
    public String getCsv() {
        String asked = request.getQueryString();
        return CsvServlet.PATH + (asked == null ? "" : "?" + asked);
    }

    /** Returns a name for a person, whatever Graph knows. */
    public String name(User user) {
        return Names.of(user);
    }
}
