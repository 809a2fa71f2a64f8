package org.graphportal.standin.entra.authorize;

import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import org.graphportal.standin.entra.LoginHint;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /{tenant}/oauth2/v2.0/logout}: ends single sign-on and goes back, if the address to go to is registered. */
public final class EndSession {

    private final Directory directory;

    public EndSession(Directory directory) {
        this.directory = directory;
    }

    public Answer answer(Call call) {
        Optional<String> cookie = Steps.cookie(call);
        Optional<String> only = hinted(call).map(Person::id);
        directory
                .sessions()
                .signOut(cookie, session -> only.map(session.personId()::equals).orElse(true));
        Answer answer = goodbye(call);
        boolean nobodyIsLeft = directory.sessions().of(cookie).isEmpty();
        return nobodyIsLeft ? answer.withCookie(Steps.cookieName(call), "") : answer;
    }

    private Answer goodbye(Call call) {
        return call.parameter("post_logout_redirect_uri")
                .filter(directory.registrations().main().postLogoutRedirectUris()::contains)
                .map(uri -> Answer.redirect(URI.create(uri + state(call, uri))))
                .orElseGet(() -> Answer.html(200, Pages.signedOut()));
    }

    /** The account to sign out, by {@code logout_hint} or the ID token; empty means all. */
    private Optional<Person> hinted(Call call) {
        return call.parameter("logout_hint")
                .flatMap(hint -> LoginHint.find(directory.people(), hint))
                .or(() ->
                        call.parameter("id_token_hint").flatMap(EndSession::oid).flatMap(directory.people()::find));
    }

    private static Optional<String> oid(String idToken) {
        try {
            return Optional.ofNullable(
                    JWTParser.parse(idToken).getJWTClaimsSet().getStringClaim("oid"));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String state(Call call, String uri) {
        return call.parameter("state")
                .map(state ->
                        (uri.contains("?") ? "&" : "?") + "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8))
                .orElse("");
    }
}
