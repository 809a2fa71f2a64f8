package org.graphportal.web.preferences;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.settings.Portal;
import org.graphportal.web.ApiPath;

/** Remembers a {@link Preference} that stands in a page's address and shows the same page without it. Calls of the API are no pages. */
public class PreferenceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Of a form not even a parameter is read: a file in it may be too large, which its servlet wants to say.
        List<Preference> asked = "GET".equals(request.getMethod()) && !ApiPath.leadsTo(request)
                ? Stream.of(Preference.values())
                        .filter(preference -> preference.asked(request).isPresent())
                        .toList()
                : List.of();
        if (asked.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        for (Preference preference : asked) {
            String choice = preference.asked(request).orElseThrow();
            response.addCookie(preference.cookie(choice, request.getContextPath(), portal.encrypted()));
        }
        response.sendRedirect(samePage(request.getRequestURI(), request.getQueryString()));
    }

    /**
     * Returns the address without preferences. It never names another host: an address that begins with two slashes, or
     * what browsers take for slashes, would.
     */
    static String samePage(String path, String query) {
        String rest = withoutPreferences(query);
        return "/" + path.replaceFirst("^[/\\\\]+", "") + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** Returns the query without preferences, empty if there is nothing else in it. */
    static String withoutPreferences(String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .filter(pair -> Stream.of(Preference.values())
                        .noneMatch(preference -> pair.split("=", 2)[0].equals(preference.parameter())))
                .collect(Collectors.joining("&"));
    }
}
