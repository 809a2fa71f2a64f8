package org.graphportal.settings.reading;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Portal;
import org.graphportal.settings.SessionKeys;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.Settings;

/** Reads every setting once, notes what is wrong with it and derives what was left out. */
final class SettingsReader {

    private static final List<String> OPENID_SCOPES = List.of("openid", "profile", "email", "offline_access");
    private static final URI NOWHERE = URI.create("http://localhost/not-configured");
    /** The tenant of all personal Microsoft accounts, which stands in the issuer in place of {@code consumers}. */
    private static final String CONSUMERS_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final Function<String, Found> source;
    private final List<Setting> settings = new ArrayList<>();

    /**
     * What a configuration source holds for a key.
     *
     * @param value the value
     * @param source the name of the source
     */
    record Found(String value, String source) {}

    /** Reads from a function that gives null for a key without a value. */
    SettingsReader(Function<String, Found> source) {
        this.source = source;
    }

    Settings read() {
        URI baseUrl = url("portal.base-url");
        URI graphUrl = url("graph.url");
        EntraId entraId = entraId(baseUrl, graphUrl);
        ClientCertificate certificate = byCertificate() ? certificate() : null;
        Portal portal = new Portal(
                baseUrl,
                duration("portal.session-idle"),
                duration("portal.session-lifetime"),
                Boolean.parseBoolean(read("portal.setup-page", Checks::yesOrNo)),
                graphUrl);
        SessionKeys keys = sessionKeys();
        return new Settings(entraId, certificate, portal, keys, List.copyOf(settings));
    }

    /** Without keys in the settings, or with wrong ones, sessions are this process's own. */
    private SessionKeys sessionKeys() {
        String key = "portal.session-key";
        return source.apply(key) == null
                ? SessionKeys.own()
                : SessionKeys.read(readSecret(key, Checks::sessionKeys)).orElseGet(SessionKeys::own);
    }

    private EntraId entraId(URI baseUrl, URI graphUrl) {
        boolean ownIssuer = source.apply("entra-id.issuer") != null;
        // Entra ID takes a GUID in any case, but writes it in small letters into the issuer.
        String tenantId = read("entra-id.tenant-id", Checks::tenant).toLowerCase(Locale.ROOT);
        String clientId = read("entra-id.client-id", ownIssuer ? Checks::identifier : Checks::guid);
        String clientSecret = byCertificate() ? "not-configured" : readSecret("entra-id.client-secret", Checks::secret);
        URI authority = url("entra-id.authority");
        String tenant = authority + "/" + tenantId;
        String issuerTenant = "consumers".equals(tenantId) ? CONSUMERS_TENANT : tenantId;
        return new EntraId(
                tenantId,
                clientId,
                clientSecret,
                endpoint("entra-id.issuer", authority + "/" + issuerTenant + "/v2.0")
                        .toString(),
                endpoint("entra-id.authorization-endpoint", tenant + "/oauth2/v2.0/authorize"),
                endpoint("entra-id.token-endpoint", tenant + "/oauth2/v2.0/token"),
                endpoint("entra-id.jwks-uri", tenant + "/discovery/v2.0/keys"),
                endpoint("entra-id.end-session-endpoint", tenant + "/oauth2/v2.0/logout"),
                endpoint(
                        "entra-id.userinfo-endpoint",
                        graphUrl.resolve("/oidc/userinfo").toString()),
                URI.create(tenant + "/v2.0/adminconsent"),
                URI.create(tenant + "/v2.0/.well-known/openid-configuration"),
                scopes(),
                duration("entra-id.renew-before"),
                URI.create(baseUrl + "/callback"),
                URI.create(baseUrl + "/consent/callback"),
                URI.create(baseUrl + "/signed-out"));
    }

    private List<String> scopes() {
        String given = read("entra-id.scopes", Checks::scopes);
        return Stream.concat(OPENID_SCOPES.stream(), Arrays.stream(given.trim().split("\\s+")))
                .distinct()
                .toList();
    }

    private URI url(String key) {
        String given = read(key, Checks::url);
        return lastUsable() ? URI.create(given.replaceAll("/+$", "")) : NOWHERE;
    }

    private URI endpoint(String key, String derived) {
        Found found = source.apply(key);
        if (found == null) {
            return URI.create(derived);
        }
        return url(key);
    }

    private Duration duration(String key) {
        String given = read(key, Checks::duration);
        try {
            return Duration.parse(given);
        } catch (DateTimeParseException e) {
            return Duration.ofMinutes(1);
        }
    }

    private boolean byCertificate() {
        return source.apply("entra-id.client-certificate") != null || source.apply("entra-id.client-key") != null;
    }

    /** Returns the certificate with its key, null when either cannot be used. */
    private ClientCertificate certificate() {
        String given = read("entra-id.client-certificate", Checks::certificate);
        Optional<X509Certificate> certificate = ClientCertificate.certificate(given);
        String givenKey = readSecret(
                "entra-id.client-key",
                value -> Checks.key(value).or(() -> certificate.flatMap(good -> Checks.keyOf(good, value))));
        return certificate
                .flatMap(good -> ClientCertificate.key(givenKey).map(key -> new ClientCertificate(good, key)))
                .orElse(null);
    }

    private String readSecret(String key, Function<String, Optional<SettingProblem>> check) {
        String given = read(key, check);
        Setting secret = settings.remove(settings.size() - 1);
        // The value goes to its one user and never into the list that Setup shows.
        settings.add(new Setting(key, secret.value() == null ? null : "set", secret.source(), secret.problem()));
        return given;
    }

    /** Returns the value, or a word that the container accepts and nobody can sign in with. */
    private String read(String key, Function<String, Optional<SettingProblem>> check) {
        Found found = source.apply(key);
        if (found == null) {
            settings.add(new Setting(key, null, null, SettingProblem.MISSING));
            return "not-configured";
        }
        SettingProblem problem = Checks.placeholder(found.value())
                .or(() -> check.apply(found.value()))
                .orElse(null);
        settings.add(new Setting(key, found.value(), found.source(), problem));
        return problem == null ? found.value() : "not-configured";
    }

    private boolean lastUsable() {
        return settings.get(settings.size() - 1).usable();
    }
}
