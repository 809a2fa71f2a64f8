package org.graphportal.standin.entra.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.EntraError.Occurrence;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /{tenant}/v2.0/adminconsent}: an administrator grants permissions for everybody in the tenant. */
public final class AdminConsent {

    /** Told to the application beside {@code admin_consent=True}, which says no more than whose answer it is. */
    private static final EntraError DECLINED =
            EntraError.of("consent_required", 65004, "The resource owner or authorization server denied the request.");

    private final Directory directory;

    public AdminConsent(Directory directory) {
        this.directory = directory;
    }

    /** Shows the permissions, or does what was pressed on that page. */
    public Answer answer(Call call) {
        try {
            directory.tenant(call.segment(0));
            String redirectUri = redirectUri(call);
            Scopes scopes = scopes(call);
            if (call.method().equals("POST")) {
                return decided(call, redirectUri, scopes);
            }
            String action = call.path() + "?" + call.queryString();
            List<Person> administrators = directory.people().offered().stream()
                    .filter(AdminConsent::isAdministrator)
                    .toList();
            return Answer.html(
                    200, Pages.adminConsent(action, client(call).name(), scopes.permissions(), administrators));
        } catch (Refused refused) {
            return Answer.html(
                    200, Pages.error(refused.error().at(directory.clock().instant(), Optional.empty())));
        }
    }

    private Answer decided(Call call, String redirectUri, Scopes scopes) {
        boolean accepted = call.parameter("person")
                .flatMap(directory.people()::find)
                .filter(AdminConsent::isAdministrator)
                .isPresent();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (accepted) {
            directory.consents().grantForEverybody(scopes.permissions());
            parameters.put("scope", List.of(scopes.text()));
        } else {
            Occurrence refusal = DECLINED.at(directory.clock().instant(), Optional.empty());
            parameters.put("error", List.of(DECLINED.error()));
            parameters.put("error_description", List.of(refusal.description()));
            parameters.put("error_uri", List.of(refusal.uri()));
        }
        parameters.put("admin_consent", List.of("True"));
        parameters.put("tenant", List.of(directory.tenantId()));
        call.parameter("state").ifPresent(state -> parameters.put("state", List.of(state)));
        String separator = redirectUri.contains("?") ? "&" : "?";
        return Answer.redirect(URI.create(redirectUri + separator + URLUtils.serializeParameters(parameters)));
    }

    private String redirectUri(Call call) {
        return Optional.of(required(call, "redirect_uri"))
                .filter(client(call).redirectUris()::contains)
                .orElseThrow(() -> new Refused(EntraError.of(
                        "invalid_request", 50011, "The redirect URI does not match those of the application.")));
    }

    private Scopes scopes(Call call) {
        Scopes scopes = Scopes.parse(required(call, "scope"), client(call).clientId());
        if (!scopes.unknown().isEmpty()) {
            throw new Refused(
                    EntraError.of("invalid_client", 650053, "The application asked for a scope that doesn't exist."));
        }
        return scopes;
    }

    private Registration client(Call call) {
        return Optional.of(required(call, "client_id"))
                .flatMap(directory.registrations()::find)
                .orElseThrow(() -> new Refused(EntraError.of(
                        "unauthorized_client", 700016, "The application was not found in the directory.")));
    }

    private static String required(Call call, String parameter) {
        return call.parameter(parameter).orElseThrow(() -> new Refused(EntraError.missing(parameter)));
    }

    private static boolean isAdministrator(Person person) {
        return person.text("directoryRole").isPresent();
    }
}
