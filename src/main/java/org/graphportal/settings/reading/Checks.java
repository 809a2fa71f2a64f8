package org.graphportal.settings.reading;

import static org.graphportal.settings.SettingProblem.DOMAIN;
import static org.graphportal.settings.SettingProblem.MANY_TENANTS;
import static org.graphportal.settings.SettingProblem.NOT_AN_ORIGIN;
import static org.graphportal.settings.SettingProblem.NOT_A_BOOLEAN;
import static org.graphportal.settings.SettingProblem.NOT_A_CERTIFICATE;
import static org.graphportal.settings.SettingProblem.NOT_A_DATE;
import static org.graphportal.settings.SettingProblem.NOT_A_DURATION;
import static org.graphportal.settings.SettingProblem.NOT_A_GRAPH_SCOPE;
import static org.graphportal.settings.SettingProblem.NOT_A_GUID;
import static org.graphportal.settings.SettingProblem.NOT_A_KEY;
import static org.graphportal.settings.SettingProblem.NOT_A_NUMBER;
import static org.graphportal.settings.SettingProblem.NOT_A_PATH;
import static org.graphportal.settings.SettingProblem.NOT_A_SCOPE;
import static org.graphportal.settings.SettingProblem.NOT_A_SESSION_KEY;
import static org.graphportal.settings.SettingProblem.NOT_A_URI;
import static org.graphportal.settings.SettingProblem.NOT_A_URL;
import static org.graphportal.settings.SettingProblem.NOT_A_VERSION;
import static org.graphportal.settings.SettingProblem.NOT_ENCRYPTED;
import static org.graphportal.settings.SettingProblem.OTHER_KEY;
import static org.graphportal.settings.SettingProblem.PLACEHOLDER;
import static org.graphportal.settings.SettingProblem.SECRET_ID;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.SessionKeys;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphPath;
import org.graphportal.settings.query.GraphScopes;

/** Says what is wrong with a value; each check is given a value that is not empty. */
final class Checks {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern EXAMPLE = Pattern.compile(
            "<.*>|\\{.*}|\\[.*]|\\.{3}|x{3,}|[0-]+|change-?me|not-configured|(your|my|enter|insert)[-_ ].*"
                    // App Service leaves a reference as it is that it cannot follow.
                    + "|@Microsoft\\.KeyVault\\(.*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)+");
    /** RFC 6749 §3.3: printable ASCII but for the double quote and the backslash. */
    private static final Pattern SCOPES = Pattern.compile("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    /** Visible ASCII without what a list or a claim could not hold; most often {@code api://} and the client ID. */
    private static final Pattern URI_OF_API = Pattern.compile("[a-z][a-z0-9+.-]*:[!-~&&[^,\"\\\\]]{1,250}");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Checks() {}

    static Optional<SettingProblem> placeholder(String value) {
        return when(EXAMPLE.matcher(value.trim()).matches(), PLACEHOLDER);
    }

    static Optional<SettingProblem> guid(String value) {
        return when(!GUID.matcher(value).matches(), NOT_A_GUID);
    }

    /** Takes whatever another provider than Entra ID uses as a client identifier. */
    static Optional<SettingProblem> identifier(String value) {
        return when(!value.equals(value.trim()), PLACEHOLDER);
    }

    static Optional<SettingProblem> tenant(String value) {
        return switch (value) {
            case "consumers" -> Optional.empty();
            case "common", "organizations" -> Optional.of(MANY_TENANTS);
            default -> when(HOST_NAME.matcher(value).matches(), DOMAIN).or(() -> guid(value));
        };
    }

    static Optional<SettingProblem> secret(String value) {
        return when(GUID.matcher(value.trim()).matches(), SECRET_ID);
    }

    static Optional<SettingProblem> certificate(String value) {
        return when(ClientCertificate.certificate(value).isEmpty(), NOT_A_CERTIFICATE);
    }

    static Optional<SettingProblem> key(String value) {
        return when(ClientCertificate.key(value).isEmpty(), NOT_A_KEY);
    }

    static Optional<SettingProblem> keyOf(X509Certificate certificate, String value) {
        return ClientCertificate.key(value)
                .filter(key -> !new ClientCertificate(certificate, key).matches())
                .map(key -> OTHER_KEY);
    }

    static Optional<SettingProblem> sessionKeys(String value) {
        return when(SessionKeys.read(value).isEmpty(), NOT_A_SESSION_KEY);
    }

    static Optional<SettingProblem> url(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
            if (!web || !bare || uri.getHost() == null) {
                return Optional.of(NOT_A_URL);
            }
            return when("http".equals(uri.getScheme()) && !LOOPBACK.contains(uri.getHost()), NOT_ENCRYPTED);
        } catch (URISyntaxException e) {
            return Optional.of(NOT_A_URL);
        }
    }

    static Optional<SettingProblem> uri(String value) {
        return when(!URI_OF_API.matcher(value).matches(), NOT_A_URI);
    }

    /** As a browser writes it (RFC 6454 §6.1): scheme, host and port, and no slash after them. */
    static Optional<SettingProblem> origin(String value) {
        return when(!value.matches("https?://[a-z0-9.:\\[\\]-]+"), NOT_AN_ORIGIN)
                .or(() -> url(value));
    }

    static Optional<SettingProblem> scopes(String value) {
        return when(!SCOPES.matcher(value).matches(), NOT_A_SCOPE);
    }

    static Optional<SettingProblem> graphScopes(String value) {
        return when(!GraphScopes.valid(value), NOT_A_GRAPH_SCOPE);
    }

    static Optional<SettingProblem> path(String value) {
        return when(!GraphPath.valid(value), NOT_A_PATH);
    }

    static Optional<SettingProblem> version(String value) {
        return when(!value.matches("v1\\.0|beta"), NOT_A_VERSION);
    }

    static Optional<SettingProblem> duration(String value) {
        try {
            Duration duration = Duration.parse(value);
            return when(duration.isZero() || duration.isNegative(), NOT_A_DURATION);
        } catch (DateTimeParseException e) {
            return Optional.of(NOT_A_DURATION);
        }
    }

    static Optional<SettingProblem> date(String value) {
        try {
            LocalDate.parse(value);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(NOT_A_DATE);
        }
    }

    /** Takes whole numbers from 0. */
    static Optional<SettingProblem> number(String value) {
        return when(!value.matches("\\d{1,6}"), NOT_A_NUMBER);
    }

    static Optional<SettingProblem> yesOrNo(String value) {
        return when(!value.matches("(?i)true|false"), NOT_A_BOOLEAN);
    }

    private static Optional<SettingProblem> when(boolean condition, SettingProblem problem) {
        return condition ? Optional.of(problem) : Optional.empty();
    }
}
