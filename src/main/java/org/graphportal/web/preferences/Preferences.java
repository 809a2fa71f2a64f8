package org.graphportal.web.preferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** What the person whose request this is has chosen, and the links by which they choose; for the layout. */
@Named
@RequestScoped
public class Preferences {

    /** Request attribute with the query by which the page can be asked for again, where that is not the query that came. */
    public static final String QUERY = "org.graphportal.web.query";

    @Inject
    HttpServletRequest request;

    /** Returns {@code light}, {@code dark} or {@code auto}, as the style sheets know them. */
    public String getTheme() {
        return Preference.THEME.remembered(request).orElse("auto");
    }

    /**
     * Returns the link that chooses something and leads back to the page it stands on.
     *
     * @param preference name of the parameter
     * @param choice what to choose
     */
    public String link(String preference, String choice) {
        String query = PreferenceFilter.withoutPreferences(query());
        // An authorization code is no business of any page, used or not.
        boolean keep = !query.isEmpty() && Arrays.stream(query.split("&")).noneMatch(pair -> pair.startsWith("code="));
        return "?" + (keep ? query + "&" : "") + preference + "=" + choice;
    }

    /** Returns the query that the browser sent, wherever the request has been forwarded to since, or one in its place. */
    private String query() {
        if (request.getAttribute(QUERY) instanceof String other) {
            return other;
        }
        return request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) instanceof String original
                ? original
                : request.getQueryString();
    }
}
