package org.graphportal.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.encoding.Sha256;
import org.graphportal.oauth.Attempt;
import org.graphportal.settings.Portal;

/**
 * What a browser itself knows of an attempt. When the session has not survived the trip to Entra ID, because it expired
 * or because a second tab without one got another, this shows that the attempt was begun here and where it was to lead.
 * It proves nothing about who signs in: all it is good for is to begin again, once.
 *
 * @param target where to go after signing in
 * @param restarted whether the attempt was itself a second one; a third would be a circle
 */
record AttemptCookie(String target, boolean restarted) {

    private static final String PREFIX = "sign-in-";
    private static final int LONGEST_TARGET = 500;
    /** Proxies take no more than 8 kB of headers. */
    private static final int MOST = 5;

    /** Leaves the cookie with the browser for as long as the attempt lives. */
    void leave(HttpServletResponse response, String state, Portal portal) {
        String kept = target.length() > LONGEST_TARGET ? ReturnTarget.HOME : target;
        String value = (restarted ? "1" : "0")
                + Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
        add(response, name(state), value, (int) Attempt.LIFE.toSeconds(), portal);
    }

    /** Takes the cookies of earlier attempts away where there are too many: they only help to begin again. */
    static void bound(HttpServletRequest request, HttpServletResponse response, Portal portal) {
        List<String> names = cookies(request)
                .map(Cookie::getName)
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        if (names.size() >= MOST) {
            names.forEach(name -> add(response, name, "", 0, portal));
        }
    }

    /** Takes the cookie of an attempt away from the browser and returns it; empty if the browser has none. */
    static Optional<AttemptCookie> take(HttpServletRequest request, HttpServletResponse response, Portal portal) {
        String name = name(request.getParameter("state"));
        Optional<String> value = cookies(request)
                .filter(cookie ->
                        name.equals(cookie.getName()) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
        value.ifPresent(any -> add(response, name, "", 0, portal));
        return value.map(AttemptCookie::read);
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream);
    }

    private static AttemptCookie read(String value) {
        try {
            String target = new String(Base64.getUrlDecoder().decode(value.substring(1)), StandardCharsets.UTF_8);
            return new AttemptCookie(ReturnTarget.checked(target), value.startsWith("1"));
        } catch (IllegalArgumentException e) {
            return new AttemptCookie(ReturnTarget.HOME, true);
        }
    }

    private static void add(HttpServletResponse response, String name, String value, int seconds, Portal portal) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(seconds);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(portal.encrypted());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Names the attempt by its state without telling the state. */
    private static String name(String state) {
        return PREFIX + Sha256.of(state).first(8).hex();
    }
}
