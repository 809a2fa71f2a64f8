package org.graphportal.standin.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void takes_the_ports_that_it_is_given_and_says_when_one_is_in_use() {
        StandInOptions same;
        try (StandIn first = StandIn.start(StandInOptions.defaults())) {
            same = StandInOptions.defaults()
                    .withPorts(first.entra().getPort(), first.graph().getPort());

            assertThatThrownBy(() -> StandIn.start(same))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Port %d of 127.0.0.1 is in use", first.entra().getPort());
        }
        try (StandIn second = StandIn.start(same)) {
            assertThat(second.entra().getPort()).isEqualTo(same.entraPort());
            assertThat(second.graph().getPort()).isEqualTo(same.graphPort());
        }
    }

    @Test
    void frees_the_first_port_when_the_second_is_in_use() {
        try (StandIn other = StandIn.start(StandInOptions.defaults())) {
            int free = freePort();
            StandInOptions half =
                    StandInOptions.defaults().withPorts(free, other.graph().getPort());

            assertThatThrownBy(() -> StandIn.start(half)).hasMessageContaining("in use");

            StandIn.start(StandInOptions.defaults().withPorts(free, 0)).close();
        }
    }

    @Test
    void listens_on_loopback_only_unless_it_is_told_otherwise() throws IOException {
        List<InetAddress> addresses = addressesOfThisMachine();
        try (StandIn shy = StandIn.start(StandInOptions.defaults());
                StandIn open = StandIn.start(StandInOptions.defaults().withAddress("0.0.0.0"))) {
            assertThat(addresses)
                    .noneMatch(address -> accepts(address, shy.entra().getPort()))
                    .noneMatch(address -> accepts(address, shy.graph().getPort()))
                    .allMatch(address -> accepts(address, open.entra().getPort()))
                    .allMatch(address -> accepts(address, open.graph().getPort()));
            assertThat(open.entra()).hasHost("127.0.0.1");
        }
    }

    @Test
    void registers_the_addresses_that_it_is_given() {
        StandInOptions options = StandInOptions.defaults()
                .withRedirectUris("http://localhost:9999/callback", "http://localhost:9999/consented")
                .withPostLogoutRedirectUris("http://localhost:9999/bye");
        try (StandIn standIn = StandIn.start(options)) {
            Caller caller = new Caller(standIn);
            Map<String, String> request = Caller.authorizeRequest();
            assertThat(caller.authorize(request).text()).contains("AADSTS50011:");

            request.put("redirect_uri", "http://localhost:9999/consented");

            assertThat(caller.signIn(request, Caller.MEGAN).target()).isEqualTo("http://localhost:9999/consented");
            assertThat(caller.get(standIn.entra() + "/common/oauth2/v2.0/logout?post_logout_redirect_uri="
                                    + "http://localhost:9999/bye")
                            .header("Location"))
                    .isEqualTo("http://localhost:9999/bye");
        }
    }

    @Test
    void keeps_two_stand_ins_apart_in_one_browser() {
        try (StandIn one = StandIn.start(StandInOptions.defaults());
                StandIn other = StandIn.start(StandInOptions.defaults())) {
            Caller browser = new Caller(one);
            browser.code(Caller.MEGAN);
            browser.at(other).code(Caller.MEGAN);

            assertThat(browser.authorize(Caller.authorizeRequest()).parameter("code"))
                    .isNotEmpty();
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
            return interfaces
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
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

    private static int freePort() {
        try (StandIn shortLived = StandIn.start(StandInOptions.defaults())) {
            return shortLived.entra().getPort();
        }
    }
}
