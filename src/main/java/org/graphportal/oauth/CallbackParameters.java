package org.graphportal.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.graphportal.oauth.SignInProblem.Cause;

/** Looks at what the browser has brought back (RFC 6749 §4.1.2) before anything is done with it. */
public final class CallbackParameters {

    private static final List<String> ONCE = List.of("code", "state", "error", "error_description");
    /** Entra ID's codes are below 2,000 characters. */
    private static final int LONGEST = 8_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern SAID = Pattern.compile("AADSTS\\d{4,8}");

    private CallbackParameters() {}

    /** Returns why the request cannot lead to a code that is redeemed; empty when it has one code and one state. */
    public static Optional<SignInProblem> problem(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return Optional.of(EntraError.problem(Cause.WRONG_METHOD));
        }
        if (ONCE.stream().anyMatch(name -> repeatedOrLong(request.getParameterValues(name)))) {
            return Optional.of(EntraError.problem(Cause.MALFORMED));
        }
        if (given(request, "error")) {
            return Optional.of(
                    EntraError.atCallback(request.getParameter("error"), request.getParameter("error_description")));
        }
        if (!given(request, "code")) {
            return Optional.of(EntraError.problem(Cause.NOTHING_TO_DO));
        }
        return given(request, "state") ? Optional.empty() : Optional.of(EntraError.problem(Cause.MALFORMED));
    }

    /**
     * Returns the problem that the callback's page has shown and is to show again, in another language. Its status is 400
     * whatever it is: the address is the browser's, and anyone can make it up.
     */
    public static Optional<SignInProblem> shownBefore(HttpServletRequest request) {
        String id = request.getParameter("id");
        String said = request.getParameter("said");
        if (given(request, "code")
                || given(request, "error")
                || id == null
                || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.word().equals(request.getParameter("problem")))
                .map(cause -> new SignInProblem(
                        cause, 400, said != null && SAID.matcher(said).matches() ? said : null, id))
                .findFirst();
    }

    private static boolean repeatedOrLong(String[] values) {
        return values != null && (values.length > 1 || values[0].length() > LONGEST);
    }

    private static boolean given(HttpServletRequest request, String name) {
        return request.getParameter(name) != null && !request.getParameter(name).isEmpty();
    }
}
