package org.graphportal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_free_port_is_not_taken() {
        assertThat(Ports.isTaken(Ports.free())).isFalse();
    }

    @Test
    void a_free_port_is_given_once_and_never_to_a_connection() {
        assertThat(IntStream.range(0, 100).map(i -> Ports.free()).boxed())
                .doesNotHaveDuplicates()
                .allMatch(port -> port < 32_768);
    }

    @Test
    void a_port_that_somebody_listens_on_is_taken() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(Ports.isTaken(somebody.getLocalPort())).isTrue();
        }
    }

    @Test
    void a_port_that_somebody_listens_on_at_every_address_is_taken() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0)) {
            assertThat(Ports.isTaken(somebody.getLocalPort())).isTrue();
        }
    }
}
