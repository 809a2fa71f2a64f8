package org.graphportal.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.graphportal.encoding.Percent;
import org.graphportal.graph.Search;

/**
 * Which people are wanted.
 *
 * @param term what their names or addresses contain, empty for everybody
 * @param sort in which order
 * @param size how many on a page
 */
public record PeopleQuery(String term, Sort sort, int size) {

    /** The sizes of a page that people can choose. */
    static final List<Integer> SIZES = List.of(10, 25, 50, 100);

    private static final int USUAL = 25;
    private static final int GLANCE = 5;
    private static final String SELECT = "id,displayName,mail,userPrincipalName";

    /** Reads a page's address; what makes no sense there is as if it were missing. */
    static PeopleQuery of(HttpServletRequest request) {
        boolean nothingAsked =
                Stream.of("q", "sort", "size").map(request::getParameter).allMatch(Objects::isNull);
        int size = SIZES.stream()
                .filter(known -> known.toString().equals(request.getParameter("size")))
                .findFirst()
                .orElse(nothingAsked ? GLANCE : USUAL);
        return new PeopleQuery(Search.term(request.getParameter("q")), Sort.of(request.getParameter("sort")), size);
    }

    /** Tells whether it is the page as it opens: the first few, to see that it works and how many there are. */
    public boolean glance() {
        return size == GLANCE;
    }

    /** Returns the query of a page's address. */
    public String parameters() {
        return "size=" + size + "&sort=" + sort.getWord() + (term.isEmpty() ? "" : "&q=" + Percent.encoded(term));
    }

    /** Returns the address of the first page (Graph v1.0: List users). */
    URI address(URI root) {
        String search = term.isEmpty() ? "" : "&$search=" + Percent.encoded(Search.expression(term));
        return URI.create(root + "/users?$select=" + SELECT + "&$top=" + size + "&$count=true&$orderby="
                + Percent.encoded(sort.orderBy()) + search);
    }
}
