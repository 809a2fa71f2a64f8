package org.graphportal.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.graphportal.oauth.SignInProblem.Cause;

/** Looks at what the browser has brought back (RFC 6749 §4.1.2) before anything is done with it. */
public final class CallbackParameters {

    private static final List<String> ONCE = List.of("code", "state", "error", "error_description");
    /** Entra ID's codes are below 2,000 characters. */
    private static final int LONGEST = 8_000;

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

    private static boolean repeatedOrLong(String[] values) {
        return values != null && (values.length > 1 || values[0].length() > LONGEST);
    }

    private static boolean given(HttpServletRequest request, String name) {
        return request.getParameter(name) != null && !request.getParameter(name).isEmpty();
    }
}
