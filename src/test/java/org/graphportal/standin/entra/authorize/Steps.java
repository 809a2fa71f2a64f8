package org.graphportal.standin.entra.authorize;

import com.nimbusds.openid.connect.sdk.Prompt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graphportal.standin.control.Fault;
import org.graphportal.standin.control.Faults;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.EntraError.Occurrence;
import org.graphportal.standin.entra.LoginHint;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.authorize.Interactions.Interaction;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Sessions.SignedIn;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** The way of a person through the pages, from the application's request to the way back. */
final class Steps {

    private final Directory directory;
    private final Interactions interactions;
    private final Faults faults;
    private final ConsentStep consent;

    Steps(Directory directory, Interactions interactions, Faults faults) {
        this.directory = directory;
        this.interactions = interactions;
        this.faults = faults;
        this.consent = new ConsentStep(directory.consents(), interactions);
    }

    /** Goes on with the account that is signed in, or asks for one. */
    Answer begin(Call call, AuthorizeRequest request) {
        Optional<Person> hinted = LoginHint.find(directory.people(), request.loginHint());
        Optional<SignedIn> session = session(call, request, hinted);
        if (request.prompts(Prompt.Type.NONE)) {
            return silently(call, request, session);
        }
        if (session.isPresent() && !request.prompts(Prompt.Type.SELECT_ACCOUNT)) {
            return onward(call, request, person(session.get()), session.get());
        }
        return choose(request, hinted);
    }

    /** Signs the chosen account in, unless it is already, and goes on. */
    Answer chosen(Call call, AuthorizeRequest request, Person person) {
        Optional<SignedIn> present = directory.sessions().of(cookie(call), person);
        if (present.filter(session -> request.accepts(session, now())).isPresent()) {
            return onward(call, request, person, present.get());
        }
        return signIn(call, request, person, false);
    }

    Answer proven(Call call, Interaction waiting, boolean approved) {
        if (!approved) {
            return errorPage(
                    call,
                    EntraError.of(
                            "access_denied", 500121, "Authentication failed during strong authentication request."));
        }
        return signIn(call, waiting.request(), waiting.person(), true);
    }

    Answer consented(Call call, Interaction waiting, boolean accepted) {
        AuthorizeRequest request = waiting.request();
        SignedIn session =
                directory.sessions().of(cookie(call), waiting.person()).orElseThrow(() -> new Refused(notSignedIn()));
        consent.decided(request, waiting.person(), accepted);
        return back(call, request, waiting.person(), session);
    }

    Answer errorPage(Call call, EntraError error) {
        return Answer.html(error.code() == 90002 ? 404 : 200, Pages.error(occurrence(call, error)));
    }

    Occurrence occurrence(Call call, EntraError error) {
        return error.at(now(), call.parameter("client-request-id"));
    }

    static Optional<String> cookie(Call call) {
        return call.cookie(cookieName(call));
    }

    /** Cookies know no ports: each stand-in on this machine needs its own name. */
    static String cookieName(Call call) {
        return "standin_" + call.origin().getPort();
    }

    private Answer signIn(Call call, AuthorizeRequest request, Person person, boolean withMfa) {
        Optional<EntraError> refusal = Refusals.of(person, request.tenant(), request.client());
        if (refusal.isPresent()) {
            return errorPage(call, refusal.get());
        }
        String cookie = directory.sessions().signIn(cookie(call), person, now(), withMfa);
        SignedIn session = directory.sessions().of(Optional.of(cookie), person).orElseThrow();
        return onward(call, request, person, session).withCookie(cookieName(call), cookie);
    }

    private Answer onward(Call call, AuthorizeRequest request, Person person, SignedIn session) {
        Optional<EntraError> refusal = Refusals.of(person, request.tenant(), request.client());
        if (refusal.isPresent()) {
            return errorPage(call, refusal.get());
        }
        if (request.needsSecondFactor(person, session)) {
            return Answer.html(
                    200,
                    Pages.secondFactor(
                            interactions.keep(request, person), request.tenant().segment(), person));
        }
        return consent.page(request, person).orElseGet(() -> back(call, request, person, session));
    }

    private Answer silently(Call call, AuthorizeRequest request, Optional<SignedIn> session) {
        SignedIn present = session.orElseThrow(() -> new Refused(notSignedIn()));
        Person person = person(present);
        if (Refusals.of(person, request.tenant(), request.client()).isPresent()
                || request.needsSecondFactor(person, present)) {
            throw new Refused(
                    EntraError.of("interaction_required", 50076, "You must use multi-factor authentication."));
        }
        consent.silently(request, person);
        return back(call, request, person, present);
    }

    private Answer choose(AuthorizeRequest request, Optional<Person> hinted) {
        List<Person> others = new ArrayList<>(directory.people().offered());
        hinted.ifPresent(others::remove);
        String interaction = interactions.keep(request, null);
        return Answer.html(
                200,
                Pages.signIn(
                        interaction,
                        request.tenant().segment(),
                        request.client().name(),
                        hinted.stream().toList(),
                        others));
    }

    private Answer back(Call call, AuthorizeRequest request, Person person, SignedIn session) {
        String code = directory
                .codes()
                .issue(
                        request.grant(person, session),
                        request.back().redirectUri(),
                        request.challenge(),
                        request.method(),
                        now());
        directory.issued().add("code", code, person.id());
        Fault fault = faults.onReturn(person.id(), call);
        EntraError.ordered(fault).ifPresent(error -> {
            throw new Refused(error);
        });
        return request.back().success(code, session.sid(), fault);
    }

    /** The session to go on with: the hinted account's, or the only one; none when it is too old. */
    private Optional<SignedIn> session(Call call, AuthorizeRequest request, Optional<Person> hinted) {
        List<SignedIn> present = directory.sessions().of(cookie(call));
        return present.stream()
                .filter(session -> hinted.map(person -> person.id().equals(session.personId()))
                        .orElse(present.size() == 1))
                .filter(session -> request.accepts(session, now()))
                .findFirst();
    }

    private Person person(SignedIn session) {
        return directory.people().find(session.personId()).orElseThrow(() -> new Refused(notSignedIn()));
    }

    private static EntraError notSignedIn() {
        return EntraError.of("login_required", 50058, "A silent sign-in request was sent but no user is signed in.");
    }

    private Instant now() {
        return directory.clock().instant();
    }
}
