package org.graphportal.token;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.graphportal.oauth.SignInProblem.Cause;

/**
 * What the page about a scope that has not been granted says.
 *
 * @param scopes what the page that was asked for needs
 * @param state {@code needed}, {@code declined} or {@code needs-admin}
 * @param target the page that was asked for
 * @param adminConsent address by which an administrator agrees for everybody, to pass on
 */
public record ConsentPage(List<String> scopes, String state, String target, String adminConsent) {

    /** Scopes that people cannot agree to for themselves (Graph permissions reference: Admin consent required). */
    private static final Set<String> ADMIN_ONLY = Set.of(
            "user.read.all",
            "user.enabledisableaccount.all",
            "user.revokesessions.all",
            "groupmember.read.all",
            "group.read.all",
            "directory.read.all");

    static ConsentPage of(List<String> scopes, Cause cause, String target, String adminConsent) {
        boolean admin = cause == Cause.NEEDS_ADMIN || scopes.stream().anyMatch(ConsentPage::adminOnly);
        String state = admin ? "needs-admin" : cause == Cause.DECLINED ? "declined" : "needed";
        return new ConsentPage(scopes, state, target, adminConsent);
    }

    /** Returns the scopes as they stand in a request. */
    public String scope() {
        return String.join(" ", scopes);
    }

    /** Returns the key of the heading. */
    public String titleKey() {
        return "consent." + state + ".title";
    }

    /** Returns the key of the explanation. */
    public String textKey() {
        return "consent." + state + ".text";
    }

    /** Tells whether an administrator has to agree. */
    public boolean needsAdmin() {
        return state.equals("needs-admin");
    }

    private static boolean adminOnly(String scope) {
        return ADMIN_ONLY.contains(scope.toLowerCase(Locale.ROOT));
    }
}
