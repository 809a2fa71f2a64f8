package org.graphportal.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.graphportal.outbound.JsonBody;
import org.graphportal.outbound.Outbound;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.Settings;

/**
 * Reads the tenant's metadata document (OpenID Connect Discovery 1.0 §4) and compares its issuer with the settings. For
 * a tenant given by its domain the document also says which GUID to enter.
 */
@ApplicationScoped
class MetadataCheck {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int LIMIT = 64 * 1024;
    /** The page is public while something is missing; reloading it must not load Entra ID. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    Settings settings;

    @Inject
    EntraId entraId;

    private Result last;
    private Instant checked = Instant.MIN;

    /**
     * What was found.
     *
     * @param key key of the text that says it
     * @param detail what the text is about: an address or an issuer
     */
    record Result(String key, String detail) {}

    synchronized Result result() {
        Instant now = Instant.now();
        if (now.isAfter(checked.plus(KEPT))) {
            last = check();
            checked = now;
        }
        return last;
    }

    private Result check() {
        Setting tenant = settings.all().stream()
                .filter(setting -> setting.key().equals("entra-id.tenant-id"))
                .findFirst()
                .orElseThrow();
        boolean domain = tenant.problem() == SettingProblem.DOMAIN;
        if (!tenant.usable() && !domain) {
            return new Result("setup.metadata.no-tenant", "");
        }
        URI address = domain
                ? URI.create(entraId.metadata().toString().replace("not-configured", tenant.value()))
                : entraId.metadata();
        try {
            String issuer = issuer(address);
            if (domain) {
                return new Result("setup.metadata.domain", issuer);
            }
            boolean equal = issuer.equals(entraId.issuer());
            return new Result(equal ? "setup.metadata.good" : "setup.metadata.other-issuer", issuer);
        } catch (IOException | JsonException | ClassCastException e) {
            return new Result("setup.metadata.unreachable", address.toString());
        }
    }

    private static String issuer(URI address) throws IOException {
        HttpResponse<byte[]> answer =
                Outbound.send(HttpRequest.newBuilder(address).build(), DEADLINE, LIMIT);
        String issuer = JsonBody.object(answer.body()).getString("issuer", null);
        if (answer.statusCode() != 200 || issuer == null) {
            throw new IOException("No metadata document at " + address);
        }
        return issuer;
    }
}
