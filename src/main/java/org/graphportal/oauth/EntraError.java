package org.graphportal.oauth;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.oauth.SignInProblem.Cause;

/**
 * Reads an OAuth error of Entra ID (RFC 6749 §4.1.2.1 and §5.2). Nothing of the text itself is kept: it is written for
 * developers, may hold names of people, and at the callback anyone can write it.
 */
public final class EntraError {

    private static final Pattern CODE = Pattern.compile("AADSTS(\\d{4,9})");
    private static final Pattern CORRELATION =
            Pattern.compile("Correlation ID: (\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private static final Map<String, Cause> BY_CODE = Map.ofEntries(
            Map.entry("65004", Cause.DECLINED),
            Map.entry("65001", Cause.DECLINED),
            Map.entry("90094", Cause.NEEDS_ADMIN),
            Map.entry("50105", Cause.NOT_ASSIGNED),
            Map.entry("50020", Cause.NOT_ASSIGNED),
            Map.entry("50057", Cause.DISABLED),
            Map.entry("53003", Cause.POLICY),
            Map.entry("50076", Cause.POLICY),
            Map.entry("50079", Cause.POLICY),
            Map.entry("54005", Cause.CODE_REFUSED),
            Map.entry("70008", Cause.CODE_REFUSED),
            Map.entry("501481", Cause.CODE_REFUSED),
            Map.entry("50011", Cause.OPERATOR),
            Map.entry("700016", Cause.OPERATOR),
            Map.entry("7000215", Cause.OPERATOR),
            Map.entry("7000222", Cause.OPERATOR),
            Map.entry("700027", Cause.OPERATOR),
            Map.entry("90006", Cause.UNREACHABLE));

    private static final Map<String, Cause> BY_ERROR = Map.of(
            "access_denied", Cause.DECLINED,
            "consent_required", Cause.DECLINED,
            "invalid_grant", Cause.CODE_REFUSED,
            "invalid_client", Cause.OPERATOR,
            "unauthorized_client", Cause.OPERATOR,
            "invalid_scope", Cause.OPERATOR,
            "invalid_resource", Cause.OPERATOR,
            "invalid_request", Cause.OPERATOR,
            "server_error", Cause.UNREACHABLE,
            "temporarily_unavailable", Cause.UNREACHABLE);

    private EntraError() {}

    /**
     * Says what an error in the callback's address means. Its status is 400 whatever it says: the address is the
     * browser's, and anyone can make it up.
     */
    public static SignInProblem atCallback(String error, String description) {
        SignInProblem problem = problem(error, description);
        return new SignInProblem(problem.cause(), 400, problem.code(), problem.correlationId());
    }

    /**
     * Says what an error of the token endpoint means.
     *
     * @param error the {@code error}
     * @param description the {@code error_description}, may be null
     */
    public static SignInProblem problem(String error, String description) {
        String text = description == null ? "" : description;
        Matcher code = CODE.matcher(text);
        Matcher correlation = CORRELATION.matcher(text);
        String number = code.find() ? code.group(1) : null;
        Cause byError = BY_ERROR.getOrDefault(error, Cause.REFUSED);
        Cause cause = number == null ? byError : BY_CODE.getOrDefault(number, byError);
        return new SignInProblem(
                cause,
                cause.status(),
                number == null ? null : "AADSTS" + number,
                correlation.find() ? correlation.group(1) : newCorrelationId());
    }

    /** Returns a problem that Entra ID has not spoken about. */
    public static SignInProblem problem(Cause cause) {
        return new SignInProblem(cause, cause.status(), null, newCorrelationId());
    }

    private static String newCorrelationId() {
        return UUID.randomUUID().toString();
    }
}
