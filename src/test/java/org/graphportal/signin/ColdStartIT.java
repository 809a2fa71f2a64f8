package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInByHand.parameter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.graphportal.it.Http;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.entra.keys.KeyPairs;
import org.graphportal.standin.entra.keys.SelfSignedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs a server that has just started, or other settings. */
class ColdStartIT {

    private final int port = Ports.free();
    private final URI home = URI.create("http://localhost:" + port + "/");
    private final StandInOptions registration = PortalSettings.registration(home, Ports.free(), Ports.free());
    private final URI entra = URI.create("http://127.0.0.1:" + registration.entraPort());
    private final URI graph = URI.create("http://127.0.0.1:" + registration.graphPort());
    private final Map<String, String> settings = new HashMap<>(PortalSettings.forStandIn(home, entra, graph));

    @TempDir
    Path folder;

    @Test
    void a_server_that_started_without_entra_signs_people_in_once_it_and_its_keys_are_there() {
        try (RunningServer server = start()) {
            Http http = http(server);
            assertThat(http.get("/").statusCode()).isEqualTo(200);
            String state = parameter(SignInByHand.begin(http, "/my/profile"), "state");
            HttpResponse<String> answer = http.get("/callback?code=a&state=" + state);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("<h1>Microsoft Entra ID does not answer</h1>");

            try (StandIn standIn = StandIn.start(registration)) {
                StandInControl control = new StandInControl(standIn.entra());
                assertThatDrippingKeysHoldNobodyUp(http(server), control);
                Await.until("A sign-in", Duration.ofSeconds(10), () -> signsIn(server, standIn));
                control.fault("keys").with("behaviour", "drip").order();
                assertThat(signsIn(server, standIn))
                        .as("with keys that are known")
                        .isTrue();
            }
        }
    }

    private static void assertThatDrippingKeysHoldNobodyUp(Http http, StandInControl control) {
        control.fault("keys").with("behaviour", "drip").order();
        URI callback = SignInByHand.callback(http, control.people().create(), "/my/profile");
        Instant began = Instant.now();
        assertThat(SignInByHand.open(http, callback).statusCode()).isEqualTo(503);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        control.clearFaults();
    }

    @Test
    void a_certificate_takes_the_place_of_the_secret() throws IOException {
        KeyPair pair = KeyPairs.rsa("portal");
        settings.remove("entra-id.client-secret");
        settings.put(
                "entra-id.client-certificate",
                Files.writeString(folder.resolve("certificate.pem"), SelfSignedCertificate.pem(pair, "portal"))
                        .toString());
        settings.put(
                "entra-id.client-key",
                "-----BEGIN PRIVATE KEY-----"
                        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "-----END PRIVATE KEY-----");
        try (StandIn standIn = StandIn.start(registration.withCertificates(SelfSignedCertificate.pem(pair, "portal")));
                RunningServer server = start()) {
            assertThat(signsIn(server, standIn)).isTrue();

            new StandInControl(standIn.entra())
                    .registerCertificates(SelfSignedCertificate.pem(KeyPairs.rsa("another"), "another"));
            assertThat(signsIn(server, standIn)).isFalse();
            assertThat(http(server).get("/setup").body()).contains("AADSTS700027");
        }
    }

    @Test
    void a_wrong_secret_is_told_to_the_person_to_the_log_and_on_setup() {
        settings.put("entra-id.client-secret", "not~the-right-one");
        try (StandIn standIn = StandIn.start(registration);
                RunningServer server = start()) {
            Http http = http(server);
            StandInPerson person = new StandInControl(standIn.entra()).people().create();
            assertThat(http.get("/setup").statusCode()).isEqualTo(404);

            HttpResponse<String> answer = SignInByHand.signIn(http, person, "/my/profile");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("<h1>The portal is not set up correctly</h1>", "AADSTS7000215");
            assertThat(http.get("/setup").body()).contains("the client secret is wrong", "entra-id.client-secret");
            assertThat(server.log()).contains("AADSTS7000215").doesNotContain("not~the-right-one");
        }
    }

    private RunningServer start() {
        return RunningServer.start(Launch.ofBuiltWar("cold", port, settings));
    }

    private Http http(RunningServer server) {
        return new Http(new Portal(home, entra, graph, server.logFile()));
    }

    private boolean signsIn(RunningServer server, StandIn standIn) {
        StandInPerson person = new StandInControl(standIn.entra()).people().create();
        return SignInByHand.signIn(http(server), person, "/my/roles").statusCode() == 302;
    }
}
