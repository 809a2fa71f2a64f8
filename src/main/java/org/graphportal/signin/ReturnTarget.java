package org.graphportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.graphportal.mechanism.SignIn;

/** Where a person goes after signing in: a page of this application that can be looked at, else home. */
public final class ReturnTarget {

    static final String HOME = "/";

    /** Printable ASCII but for what browsers read as a slash or quietly drop. */
    private static final Pattern PLAIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private static final Set<String> NO_PAGES = Set.of(SignInAddress.PATH, SignIn.CALLBACK, "/sign-out");
    private static final int LONGEST = 2000;

    private ReturnTarget() {}

    /** Returns the page that a navigation asked for, as a path below the context path with its query. */
    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return checked(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /**
     * Returns the given target if it is one, else home.
     *
     * @param target whatever stood in a request, may be null
     */
    public static String checked(String target) {
        if (target == null
                || target.length() > LONGEST
                || !PLAIN.matcher(target).matches()) {
            return HOME;
        }
        try {
            String path = new URI(target).normalize().getPath();
            return path.startsWith("//") || path.startsWith("/..") || NO_PAGES.contains(path) ? HOME : target;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
