package org.graphportal.settings.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.Settings;
import org.graphportal.standin.entra.keys.SelfSignedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCertificateTest {

    private static final KeyPair PAIR = pair();
    private static final String CERTIFICATE = SelfSignedCertificate.pem(PAIR, "portal");
    private static final String KEY = pem(PAIR);

    private final Map<String, String> given = Given.withSecret();

    ClientCertificateTest() {
        given.remove("entra-id.client-secret");
        given.put("entra-id.client-certificate", CERTIFICATE);
        given.put("entra-id.client-key", KEY);
    }

    @TempDir
    Path folder;

    @Test
    void a_certificate_with_its_key_stands_in_the_place_of_a_secret() {
        Settings settings = read();

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.certificate().certificate().getPublicKey()).isEqualTo(PAIR.getPublic());
        assertThat(settings.certificate().key()).isEqualTo(PAIR.getPrivate());
    }

    @Test
    void both_may_stand_in_files() throws Exception {
        given.put(
                "entra-id.client-certificate",
                Files.writeString(folder.resolve("c.pem"), CERTIFICATE).toString());
        given.put(
                "entra-id.client-key",
                Files.writeString(folder.resolve("k.pem"), KEY).toString());

        assertThat(read().certificate().matches()).isTrue();
    }

    @Test
    void the_key_shows_nowhere() {
        assertThat(read().toString())
                .doesNotContain(KEY.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void a_file_that_is_not_there_is_no_certificate() {
        given.put("entra-id.client-certificate", folder.resolve("missing.pem").toString());

        assertThat(problem("entra-id.client-certificate")).isEqualTo(SettingProblem.NOT_A_CERTIFICATE);
    }

    @Test
    void an_encrypted_key_is_no_key() {
        given.put("entra-id.client-key", KEY.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"));

        assertThat(problem("entra-id.client-key")).isEqualTo(SettingProblem.NOT_A_KEY);
    }

    @Test
    void a_certificate_without_its_key_is_not_enough() {
        given.remove("entra-id.client-key");

        assertThat(problem("entra-id.client-key")).isEqualTo(SettingProblem.MISSING);
    }

    @Test
    void a_key_of_another_certificate_is_noticed_at_once() {
        given.put("entra-id.client-key", pem(pair()));

        assertThat(problem("entra-id.client-key")).isEqualTo(SettingProblem.OTHER_KEY);
    }

    private SettingProblem problem(String key) {
        return read().all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .problem();
    }

    private Settings read() {
        return new SettingsReader(
                        key -> given.get(key) == null ? null : new SettingsReader.Found(given.get(key), "a test"))
                .read();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
