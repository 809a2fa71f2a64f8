package org.graphportal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The image is built from its own words; here they meet those of the tests. */
class DockerfileTest {

    /** What a test needs, and a container does without: its own directory, settings in a file, a quick start. */
    private static final List<String> OF_TESTS =
            List.of("-Djava.io.tmpdir", "--systemproperties", "-XX:TieredStopAtLevel", "-XX:+UseSerialGC");

    @Test
    void the_portal_in_the_image_is_started_as_the_tests_start_it() throws IOException {
        assertThat(options()).contains("-jar", "--prebootcommandfile", "--secretsdir");
        assertThat(Files.readString(Launch.PROJECT.resolve("Dockerfile"))).contains(quoted(options()));
    }

    @Test
    void several_nodes_in_containers_are_started_as_one_is_but_for_the_grid() throws IOException {
        List<String> options = options().stream()
                .filter(option -> !option.equals("--nohazelcast"))
                .toList();

        assertThat(Files.readString(Launch.PROJECT.resolve("server-config/README.md")))
                .contains(quoted(options))
                .doesNotContain("\"--nohazelcast\"");
    }

    private static List<String> options() {
        return new PayaraMicro()
                .command(Launch.ofBuiltWar("image", 8080, Map.of()).with(Map.of("entra-id.client-secret", ""))).stream()
                        .filter(argument -> argument.startsWith("-"))
                        .filter(argument -> OF_TESTS.stream().noneMatch(argument::startsWith))
                        .toList();
    }

    private static List<String> quoted(List<String> options) {
        return options.stream().map(option -> '"' + option + '"').toList();
    }
}
