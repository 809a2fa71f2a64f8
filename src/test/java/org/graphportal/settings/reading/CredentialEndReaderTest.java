package org.graphportal.settings.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.CredentialEnd;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.reading.SettingsReader.Found;
import org.graphportal.standin.entra.keys.KeyPairs;
import org.graphportal.standin.entra.keys.SelfSignedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialEndReaderTest {

    private final Map<String, String> given = new HashMap<>();

    @Test
    void nobody_has_to_say_when_the_secret_ends() {
        CredentialEnd end = read(null);

        assertThat(end.date()).isNull();
        assertThat(end.settings()).isEmpty();
        assertThat(end.near(LocalDate.MAX)).isFalse();
    }

    @ParameterizedTest(name = "on {0}: {1}, {2} days")
    @CsvSource({"2027-03-31, false, 31", "2027-04-01, true, 30", "2027-05-01, true, 0", "2027-05-02, true, -1"})
    void thirty_days_before_its_end_it_is_near(LocalDate today, boolean near, long days) {
        given.put("entra-id.client-secret-expires", " 2027-05-01 ");

        CredentialEnd end = read(null);

        assertThat(end.key()).isEqualTo("entra-id.client-secret");
        assertThat(end.near(today)).isEqualTo(near);
        assertThat(end.daysFrom(today)).isEqualTo(days);
        assertThat(end.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.2027", "2027-13-01", "in May", "2027-05-01T00:00:00Z"})
    void what_is_no_date_is_a_problem_that_keeps_nobody_from_signing_in(String value) {
        given.putAll(Given.withSecret());
        given.put("entra-id.client-secret-expires", value);

        assertThat(read(null).problems()).extracting(Setting::problem).containsExactly(SettingProblem.NOT_A_DATE);
        assertThat(new SettingsReader(this::find).read().usable()).isTrue();
    }

    @Test
    void a_certificate_says_itself_when_it_ends() {
        KeyPair pair = KeyPairs.rsa("portal");
        ClientCertificate certificate = new ClientCertificate(
                ClientCertificate.certificate(SelfSignedCertificate.pem(pair, "portal"))
                        .orElseThrow(),
                pair.getPrivate());
        given.put("entra-id.client-secret-expires", "2027-05-01");

        CredentialEnd end = read(certificate);

        assertThat(end.key()).isEqualTo("entra-id.client-certificate");
        assertThat(end.date()).isAfter("2027-05-01");
        assertThat(end.settings()).isEmpty();
    }

    private CredentialEnd read(ClientCertificate certificate) {
        return new CredentialEndReader(this::find).read(certificate);
    }

    private Found find(String key) {
        String value = given.get(key);
        return value == null ? null : new Found(value, "test");
    }
}
