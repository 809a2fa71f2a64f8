package org.graphportal.standin.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);
    private final StandInPerson person = control.people().create();

    @Test
    void an_answer_can_come_late() {
        control.fault("me").delay(Duration.ofMillis(300)).order();
        String token = accessToken(person);
        long start = System.nanoTime();

        assertThat(me(token).status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void an_answer_can_never_come() throws Exception {
        control.fault("me").behaviour("hang").order();

        try (Socket socket = call(accessToken(person))) {
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_answer_can_drip() throws Exception {
        control.fault("me")
                .behaviour("drip")
                .with("pauseMillis", 20)
                .body("0123456789")
                .order();

        try (Socket socket = call(accessToken(person))) {
            InputStream answer = socket.getInputStream();
            String first = new String(answer.readNBytes(20), StandardCharsets.US_ASCII);
            long start = System.nanoTime();
            String rest = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(first).startsWith("HTTP/1.1 200");
            assertThat(rest).endsWith("\r\n\r\n0123456789");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(100));
        }
    }

    @Test
    void a_connection_can_be_reset() throws Exception {
        control.fault("me").behaviour("reset").order();

        try (Socket socket = call(accessToken(person))) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void a_connection_can_be_closed_without_an_answer() throws Exception {
        control.fault("me").behaviour("close").order();

        try (Socket socket = call(accessToken(person))) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void a_body_can_be_cut_below_its_length() throws Exception {
        control.fault("me").behaviour("cut").body("0123456789").order();

        try (Socket socket = call(accessToken(person))) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).contains("Content-Length: 11\r\n").endsWith("\r\n\r\n01234");
        }
    }

    @Test
    void a_body_can_be_of_any_size() {
        control.fault("me").body("[[[[[[[[[[").with("copies", 100_000).order();

        assertThat(me(accessToken(person)).text()).hasSize(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "close"})
    void work_can_be_done_although_its_answer_gets_lost(String behaviour) {
        String code = caller.code(person.userPrincipalName());
        control.fault("token").behaviour(behaviour).processed().times(1).order();
        assertThatThrownBy(() -> caller.token(Caller.codeGrant(code))).isInstanceOf(UncheckedIOException.class);

        assertThat(caller.token(Caller.codeGrant(code))
                        .json()
                        .getJsonArray("error_codes")
                        .getInt(0))
                .isEqualTo(54005);
    }

    @Test
    void work_is_not_done_when_a_fault_answers_instead() {
        String code = caller.code(person.userPrincipalName());
        control.fault("token").status(503).times(1).order();
        caller.token(Caller.codeGrant(code));

        assertThat(caller.token(Caller.codeGrant(code)).status()).isEqualTo(200);
    }

    private Reply redeem(StandInPerson somebody) {
        return caller.token(Caller.codeGrant(caller.code(somebody.userPrincipalName())));
    }

    private String accessToken(StandInPerson somebody) {
        return redeem(somebody).json().getString("access_token");
    }

    private Reply me(String token) {
        return caller.graph("/v1.0/me", token);
    }

    /** A call of which one sees every byte. */
    private Socket call(String token) throws Exception {
        Socket socket = new Socket("127.0.0.1", standIn.graph().getPort());
        OutputStream request = socket.getOutputStream();
        request.write(("GET /v1.0/me HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.flush();
        return socket;
    }
}
