package org.graphportal.standin.entra.authorize;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.RequestedClaims;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.http.Call;

/** Reads the parameters of an authorize request and refuses what Entra refuses. */
final class RequestCheck {

    private static final Set<String> MODES = Set.of("query", "fragment", "form_post");
    private static final Set<String> PROMPTS = Set.of("login", "none", "consent", "select_account");

    private final Directory directory;

    RequestCheck(Directory directory) {
        this.directory = directory;
    }

    /**
     * Where the answer goes.
     *
     * @throws Refused if that is not certain; such a refusal must stay on Entra's own page
     */
    ReturnAddress returnAddress(Call call) {
        directory.tenant(call.segment(0));
        checkDuplicates(call);
        Registration client = client(call);
        String redirectUri = required(call, "redirect_uri");
        if (!client.redirectUris().contains(redirectUri)) {
            throw new Refused(
                    EntraError.of(
                            "invalid_request",
                            50011,
                            "The redirect URI '" + redirectUri
                                    + "' specified in the request does not match the redirect URIs "
                                    + "configured for the application '" + client.clientId()
                                    + "'. Make sure the redirect URI sent in the request matches one added to your application."));
        }
        String mode = call.parameter("response_mode").filter(MODES::contains).orElse("query");
        return new ReturnAddress(redirectUri, mode, call.parameter("state").orElse(""));
    }

    /**
     * The whole request.
     *
     * @throws Refused if something is wrong of which the application is told
     */
    AuthorizeRequest request(Call call, ReturnAddress back) {
        checkResponse(call);
        CodeChallenge challenge = challenge(call);
        return new AuthorizeRequest(
                directory.tenant(call.segment(0)),
                client(call),
                back,
                scopes(call),
                call.parameter("nonce").orElse(""),
                prompt(call),
                call.parameter("login_hint").orElse(""),
                challenge,
                challenge == null ? null : method(call),
                maxAge(call),
                call.parameter("claims").map(RequestedClaims::parse).orElse(RequestedClaims.NONE));
    }

    private static void checkDuplicates(Call call) {
        call.parameters().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new Refused(EntraError.of(
                        "invalid_request",
                        9000411,
                        "The request is not properly formatted. The parameter '" + name + "' is duplicated."));
            }
        });
    }

    private Registration client(Call call) {
        String clientId = required(call, "client_id");
        return directory
                .registrations()
                .find(clientId)
                .orElseThrow(() -> new Refused(EntraError.of(
                        "unauthorized_client",
                        700016,
                        "Application with identifier '" + clientId + "' was not found in the directory 'Contoso'.")));
    }

    private static void checkResponse(Call call) {
        String type = required(call, "response_type");
        if (!type.equals("code")) {
            throw new Refused(EntraError.of(
                    "unsupported_response_type",
                    700054,
                    "response_type '" + type + "' is not enabled for the application."));
        }
        call.parameter("response_mode").filter(mode -> !MODES.contains(mode)).ifPresent(mode -> {
            throw new Refused(EntraError.of(
                    "invalid_request", 70007, "'" + mode + "' is not a supported value of 'response_mode'."));
        });
    }

    private Scopes scopes(Call call) {
        Scopes scopes = Scopes.parse(
                required(call, "scope"), directory.registrations().main().clientId());
        if (!scopes.unknown().isEmpty()) {
            throw new Refused(EntraError.of(
                    "invalid_client",
                    650053,
                    "The application '" + client(call).name() + "' asked for scope '"
                            + scopes.unknown().get(0) + "' that doesn't exist on the resource "
                            + "'00000003-0000-0000-c000-000000000000'. Contact the app vendor."));
        }
        return scopes;
    }

    private static Prompt prompt(Call call) {
        List<String> values = call.parameter("prompt")
                .map(value -> List.of(value.split(" +")))
                .orElse(List.of());
        try {
            if (PROMPTS.containsAll(values)) {
                return values.isEmpty() ? new Prompt() : Prompt.parse(values);
            }
        } catch (ParseException e) {
            // "none" beside another value: refused like an unknown one
        }
        throw new Refused(EntraError.of("invalid_request", 90023, "Unsupported 'prompt' value."));
    }

    private static CodeChallenge challenge(Call call) {
        String value = call.parameter("code_challenge").orElse(null);
        if (value == null) {
            return null;
        }
        if (!value.matches("[A-Za-z0-9._~-]{43,128}")) {
            throw new Refused(EntraError.of(
                    "invalid_request", 501491, "Invalid size of Code_Challenge parameter: 43 to 128 characters."));
        }
        try {
            return CodeChallenge.parse(value);
        } catch (ParseException e) {
            throw new Refused(EntraError.of("invalid_request", 501491, "Invalid Code_Challenge parameter."));
        }
    }

    private static CodeChallengeMethod method(Call call) {
        return switch (call.parameter("code_challenge_method").orElse("plain")) {
            case "S256" -> CodeChallengeMethod.S256;
            case "plain" -> CodeChallengeMethod.PLAIN;
            default ->
                throw new Refused(
                        EntraError.of("invalid_request", 501491, "Unsupported Code_Challenge_Method parameter."));
        };
    }

    private static long maxAge(Call call) {
        Optional<String> seconds = call.parameter("max_age");
        if (seconds.filter(value -> !value.matches("[0-9]{1,9}")).isPresent()) {
            throw new Refused(EntraError.of("invalid_request", 90023, "Unsupported 'max_age' value."));
        }
        return seconds.map(Long::parseLong).orElse(-1L);
    }

    private static String required(Call call, String parameter) {
        return call.parameter(parameter).orElseThrow(() -> new Refused(EntraError.missing(parameter)));
    }
}
