package org.graphportal.settings.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.CredentialEnd;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.reading.SettingsReader.Found;

/** Finds out when the credential ends: a certificate says so itself, of a secret an operator has to. */
final class CredentialEndReader {

    private static final String KEY = "entra-id.client-secret-expires";

    private final Function<String, Found> source;

    /** Reads from a function that gives null for a key without a value. */
    CredentialEndReader(Function<String, Found> source) {
        this.source = source;
    }

    /**
     * Reads it.
     *
     * @param certificate the certificate in place of a secret, null for a secret
     */
    CredentialEnd read(ClientCertificate certificate) {
        if (certificate != null) {
            LocalDate date =
                    LocalDate.ofInstant(certificate.certificate().getNotAfter().toInstant(), ZoneOffset.UTC);
            return new CredentialEnd("entra-id.client-certificate", date, List.of());
        }
        Found found = source.apply(KEY);
        if (found == null) {
            return new CredentialEnd("entra-id.client-secret", null, List.of());
        }
        SettingProblem problem = Checks.date(found.value().trim()).orElse(null);
        LocalDate date = problem == null ? LocalDate.parse(found.value().trim()) : null;
        return new CredentialEnd(
                "entra-id.client-secret", date, List.of(new Setting(KEY, found.value(), found.source(), problem)));
    }
}
