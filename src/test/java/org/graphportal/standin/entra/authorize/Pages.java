package org.graphportal.standin.entra.authorize;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.graphportal.standin.entra.EntraError.Occurrence;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.http.Html;
import org.graphportal.standin.people.Person;

/** The pages of the sign-in, as HTML that works without scripts. */
final class Pages {

    private Pages() {}

    /**
     * Choose an account.
     *
     * @param first who is offered above the others; often nobody
     */
    static String signIn(
            String interaction, String tenant, String application, List<Person> first, List<Person> others) {
        String top = first.isEmpty() ? "" : people(first);
        String rest = (first.isEmpty() ? "" : "<h2>Use another account</h2>") + people(others);
        return Html.page(
                "Sign in", """
                <h1>Pick an account</h1>
                <p class="soft">to continue to <strong>%s</strong>. Each behaves as it says.</p>
                <form method="post" action="/%s/signin">
                  <input type="hidden" name="interaction" value="%s">%s%s
                </form>
                """.formatted(Html.escape(application), Html.escape(tenant), interaction, top, rest));
    }

    /** Prove it with a second factor. */
    static String secondFactor(String interaction, String tenant, Person person) {
        return Html.page("Approve sign in", """
                <h1>Approve sign in request</h1>
                <p class="soft">%s</p>
                <p>A policy demands multi-factor authentication. This button is the telephone.</p>
                <form method="post" action="/%s/mfa">
                  <input type="hidden" name="interaction" value="%s">
                  <div class="actions">
                    <button name="mfa" value="deny">Deny</button>
                    <button class="first" name="mfa" value="approve">Approve</button>
                  </div>
                </form>
                """.formatted(
                        Html.escape(person.userPrincipalName()), Html.escape(tenant), interaction));
    }

    /** Let the application do these things. */
    static String consent(
            String interaction, String tenant, String application, Person person, Set<Permission> permissions) {
        return Html.page("Permissions requested", """
                <p class="soft">%s</p>
                <h1>Permissions requested</h1>
                <p><strong>%s</strong> would like to:</p>
                %s
                <form method="post" action="/%s/consent">
                  <input type="hidden" name="interaction" value="%s">
                  <div class="actions">
                    <button name="consent" value="decline">Cancel</button>
                    <button class="first" name="consent" value="accept">Accept</button>
                  </div>
                </form>
                """.formatted(
                        Html.escape(person.userPrincipalName()),
                        Html.escape(application),
                        list(permissions),
                        Html.escape(tenant),
                        interaction));
    }

    /** Only an administrator can grant this. */
    static String adminApproval(String interaction, String tenant, String application, Person person) {
        return Html.page("Need admin approval", """
                <p class="soft">%s</p>
                <h1>Need admin approval</h1>
                <p><strong>%s</strong> needs permission to access resources in your organization that only an admin can grant.
                  Please ask an admin to grant permission to this app before you can use it.</p>
                <p class="code" id="error">AADSTS90094: The grant requires admin permission.</p>
                <form method="post" action="/%s/consent">
                  <input type="hidden" name="interaction" value="%s">
                  <div class="actions">
                    <button name="consent" value="decline">Return to the application without granting consent</button>
                  </div>
                </form>
                """.formatted(
                Html.escape(person.userPrincipalName()), Html.escape(application), Html.escape(tenant), interaction));
    }

    /** Let the application do these things for everybody. */
    static String adminConsent(
            String action, String application, Set<Permission> permissions, List<Person> administrators) {
        return Html.page("Permissions requested", """
                <h1>Permissions requested</h1>
                <p>Review for your organization: <strong>%s</strong> would like to, for every user:</p>
                %s
                <form method="post" action="%s">
                  <h2>Accept as</h2>%s
                  <div class="actions"><button name="consent" value="decline">Cancel</button></div>
                </form>
                """.formatted(
                        Html.escape(application), list(permissions), Html.escape(action), people(administrators)));
    }

    /** An error that is never told to the application. */
    static String error(Occurrence refusal) {
        return Html.page("Sign-in error", """
                <h1>Sorry, but we’re having trouble signing you in.</h1>
                <p class="code" id="error">%s</p>
                <h2>Troubleshooting details</h2>
                <dl>
                  <dt>Request Id</dt><dd class="code">%s</dd>
                  <dt>Correlation Id</dt><dd class="code">%s</dd>
                  <dt>Timestamp</dt><dd class="code">%s</dd>
                </dl>
                """.formatted(
                        Html.escape(refusal.headline()),
                        refusal.traceId(),
                        Html.escape(refusal.correlationId()),
                        refusal.timestamp()));
    }

    /** Signed out, and nowhere to go. */
    static String signedOut(List<String> frames) {
        return Html.page("Signed out", """
                <h1>You signed out of your account</h1>
                <p>It’s a good idea to close all browser windows.</p>
                """ + frames(frames));
    }

    /** Signed out; goes on when every application has been told. */
    static String signingOut(List<String> frames, String next) {
        return Html.page("Signing out", """
                <h1>Hang on a moment while we sign you out.</h1>
                %1$s
                <a id="next" href="%2$s">Continue</a>
                <script>addEventListener('load', () => location.replace(document.getElementById('next').href))</script>
                <noscript><meta http-equiv="refresh" content="0;url=%2$s"></noscript>
                """.formatted(frames(frames), Html.escape(next)));
    }

    private static String frames(List<String> addresses) {
        return addresses.stream()
                .map(address ->
                        "<iframe hidden title=\"Signing out\" src=\"%s\"></iframe>".formatted(Html.escape(address)))
                .collect(Collectors.joining());
    }

    private static String list(Set<Permission> permissions) {
        StringBuilder list = new StringBuilder("<ul>");
        permissions.forEach(permission -> list.append("<li data-scope=\"%s\">%s <small class=\"soft\">%s</small></li>"
                .formatted(permission.scope(), permission.words(), permission.scope())));
        return list.append("</ul>").toString();
    }

    /** A list of people as buttons that say what will happen. */
    static String people(List<Person> people) {
        StringBuilder list = new StringBuilder("<ul class=\"people\">");
        for (Person person : people) {
            String upn = Html.escape(person.userPrincipalName());
            list.append("""
                    <li><button name="person" value="%s" data-person="%s"><span class="face" style="background:hsl(%d 45%% 40%%)">%s</span>
                      <span>%s<small>%s</small><small>%s</small></span></button></li>
                    """.formatted(
                            upn,
                            upn,
                            Math.floorMod(person.id().hashCode(), 360),
                            Html.escape(person.displayName().substring(0, 1)),
                            Html.escape(person.displayName()),
                            upn,
                            Html.escape(person.description())));
        }
        return list.append("</ul>").toString();
    }
}
