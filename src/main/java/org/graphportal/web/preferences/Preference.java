package org.graphportal.web.preferences;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people may choose about how pages look. A choice is a parameter of any page's address, and from then on a cookie,
 * so that it needs neither JavaScript nor a session and outlives signing out.
 */
enum Preference {
    /** The language of all texts; without a choice the browser's {@code Accept-Language} decides. */
    LANGUAGE("en", "de"),
    /** Light or dark; {@code auto} is what the system prefers. */
    THEME("auto", "light", "dark");

    private static final Duration KEPT = Duration.ofDays(365);

    private final List<String> offers;

    Preference(String... offers) {
        this.offers = List.of(offers);
    }

    /** Returns what can be chosen. */
    List<String> offers() {
        return offers;
    }

    /** Returns the name of the parameter and of the cookie. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the address asks for, empty if that is nothing that is offered. */
    Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(parameter())).filter(offers::contains);
    }

    /** Returns what was chosen earlier. */
    Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> parameter().equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(offers::contains)
                .findFirst();
    }

    /**
     * Returns the cookie that remembers a choice for a year.
     *
     * @param path the context path, empty for the root
     * @param encrypted whether people come by https
     */
    Cookie cookie(String choice, String path, boolean encrypted) {
        Cookie cookie = new Cookie(parameter(), choice);
        cookie.setPath(path + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
