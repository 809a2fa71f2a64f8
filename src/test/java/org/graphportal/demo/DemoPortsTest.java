package org.graphportal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoPortsTest {

    private final DemoPorts ports = DemoPorts.fromSystemProperties();

    @Test
    void free_ports_are_no_reason_to_complain() {
        assertThat(ports.complaint(port -> false)).isEmpty();
    }

    @Test
    void a_port_in_use_is_named_with_the_property_that_changes_it() {
        assertThat(ports.complaint(port -> port == 8080))
                .contains("Port 8080 is in use. Choose another one: mvn -Pdemo -Ddemo.port=9080");
        assertThat(ports.complaint(port -> port == 8081))
                .contains("Port 8081 is in use. Choose another one: mvn -Pdemo -Ddemo.entra-port=9081");
        assertThat(ports.complaint(port -> port == 8082))
                .contains("Port 8082 is in use. Choose another one: mvn -Pdemo -Ddemo.graph-port=9082");
    }
}
