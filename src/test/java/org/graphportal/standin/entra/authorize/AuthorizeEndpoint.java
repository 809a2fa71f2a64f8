package org.graphportal.standin.entra.authorize;

import java.util.Optional;
import java.util.function.Supplier;
import org.graphportal.standin.control.Faults;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.authorize.Interactions.Interaction;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code GET /{tenant}/oauth2/v2.0/authorize}, and the forms of the pages that it shows. */
public final class AuthorizeEndpoint {

    private final Directory directory;
    private final RequestCheck check;
    private final Steps steps;
    private final Interactions interactions = new Interactions();

    public AuthorizeEndpoint(Directory directory, Faults faults) {
        this.directory = directory;
        this.check = new RequestCheck(directory);
        this.steps = new Steps(directory, interactions, faults);
    }

    /** The application sent the browser here. */
    public Answer authorize(Call call) {
        return onOwnPage(call, () -> {
            ReturnAddress back = check.returnAddress(call);
            return returned(call, back, () -> steps.begin(call, check.request(call, back)));
        });
    }

    /** Somebody chose an account. */
    public Answer signIn(Call call) {
        return onOwnPage(call, () -> {
            Interaction waiting = waiting(call);
            Person person = call.parameter("person")
                    .flatMap(directory.people()::find)
                    .orElseThrow(() -> new Refused(EntraError.of(
                            "invalid_request", 50034, "The user account does not exist in the directory.")));
            return returned(call, waiting.request().back(), () -> steps.chosen(call, waiting.request(), person));
        });
    }

    /** Somebody approved or denied the second factor. */
    public Answer secondFactor(Call call) {
        return onOwnPage(call, () -> {
            Interaction waiting = waiting(call);
            boolean approved = call.parameter("mfa").equals(Optional.of("approve"));
            return returned(call, waiting.request().back(), () -> steps.proven(call, waiting, approved));
        });
    }

    /** Somebody accepted or declined. */
    public Answer consent(Call call) {
        return onOwnPage(call, () -> {
            Interaction waiting = waiting(call);
            boolean accepted = call.parameter("consent").equals(Optional.of("accept"));
            return returned(call, waiting.request().back(), () -> steps.consented(call, waiting, accepted));
        });
    }

    private Interaction waiting(Call call) {
        return interactions
                .find(call.parameter("interaction"))
                .orElseThrow(() -> new Refused(EntraError.of(
                        "invalid_request",
                        165000,
                        "Invalid Request: The request tokens do not match the user context.")));
    }

    /** A refusal in here stays on a page of Entra. */
    private Answer onOwnPage(Call call, Supplier<Answer> step) {
        try {
            return step.get();
        } catch (Refused refused) {
            return steps.errorPage(call, refused.error());
        }
    }

    /** A refusal in here is told to the application. */
    private Answer returned(Call call, ReturnAddress back, Supplier<Answer> step) {
        try {
            return step.get();
        } catch (Refused refused) {
            return back.refusal(steps.occurrence(call, refused.error()));
        }
    }
}
