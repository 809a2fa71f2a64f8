package org.graphportal.standin.entra.authorize;

import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.graphportal.standin.entra.LoginHint;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Sessions.SignedIn;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /{tenant}/oauth2/v2.0/logout}: ends single sign-on and goes back, if the address to go to is registered. */
public final class EndSession {

    private final Directory directory;
    private final URI entra;

    /** {@code entra} is the login root, of which the issuer is made. */
    public EndSession(Directory directory, URI entra) {
        this.directory = directory;
        this.entra = entra;
    }

    public Answer answer(Call call) {
        Optional<String> cookie = Steps.cookie(call);
        Optional<String> only = hinted(call).map(Person::id);
        List<SignedIn> ended = directory
                .sessions()
                .signOut(cookie, session -> only.map(session.personId()::equals).orElse(true));
        Answer answer = goodbye(call, frames(call, ended));
        boolean nobodyIsLeft = directory.sessions().of(cookie).isEmpty();
        return nobodyIsLeft ? answer.withCookie(Steps.cookieName(call), "") : answer;
    }

    /** Tells the application of each session in a hidden frame: OpenID Connect Front-Channel Logout 1.0 §3. */
    private List<String> frames(Call call, List<SignedIn> ended) {
        String address = directory.registrations().main().frontChannelUri();
        String issuer = directory.tenant(call.segment(0)).issuer(entra);
        return ended.stream()
                .filter(session -> !address.isEmpty())
                .map(session ->
                        address + "?sid=" + session.sid() + "&iss=" + URLEncoder.encode(issuer, StandardCharsets.UTF_8))
                .toList();
    }

    private Answer goodbye(Call call, List<String> frames) {
        return call.parameter("post_logout_redirect_uri")
                .filter(directory.registrations().main().postLogoutRedirectUris()::contains)
                .map(uri -> uri + state(call, uri))
                .map(uri -> frames.isEmpty()
                        ? Answer.redirect(URI.create(uri))
                        : Answer.html(200, Pages.signingOut(frames, uri)))
                .orElseGet(() -> Answer.html(200, Pages.signedOut(frames)));
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
