package org.graphportal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunningServerIT {

    @Test
    void the_server_is_ready_on_loopback_only_until_it_is_closed() throws IOException {
        int port = Ports.free();

        long pid;
        try (RunningServer server = RunningServer.start(Launch.ofBuiltWar("ready", port, Map.of()))) {
            pid = server.pid();
            assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThat(addressesOfThisMachine()).noneMatch(address -> accepts(address, port));
            assertThat(server.log()).contains("ROOT");
        }

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEqualTo(Optional.empty());
        assertThat(Ports.isTaken(port)).isFalse();
    }

    @Test
    void a_port_in_use_is_refused_before_anything_is_started() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Launch launch = Launch.ofBuiltWar("taken", somebody.getLocalPort(), Map.of());

            assertThatThrownBy(() -> RunningServer.start(launch).close())
                    .hasMessage("Port " + somebody.getLocalPort() + " is in use");
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
            return interfaces
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
        }
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
