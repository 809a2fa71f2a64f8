package org.graphportal.operations.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.operations.registration.EmptyTenant.PERMISSIONS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.signin.FrontChannelServlet;
import org.junit.jupiter.api.Test;

/** The scripts that register the application name what the application is made of. */
class RegistrationSourcesTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main");

    @Test
    void the_address_of_sign_outs_elsewhere_is_the_one_that_the_portal_listens_at() throws IOException {
        for (String script : List.of("register.sh", "register.ps1", "main.bicep")) {
            assertThat(Path.of(System.getProperty("basedir", "."), "server-config/entra-id", script))
                    .content()
                    .contains(FrontChannelServlet.PATH, "access_as_user", "Api.Call");
        }
    }

    @Test
    void all_permissions_of_the_application_are_asked_for() throws IOException {
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(SOURCES.resolve("resources/META-INF/microprofile-config.properties")));
        Stream<String> configured = settings.stringPropertyNames().stream()
                .filter(key -> key.endsWith("scopes"))
                .flatMap(key -> Stream.of(settings.getProperty(key).split("\\s+")));
        Pattern name = Pattern.compile("\"([A-Z][A-Za-z]+\\.(?:Read|ReadBasic|EnableDisable|Revoke)[A-Za-z.]*)\"");
        try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
            Stream<String> coded = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> name.matcher(text(file)).results().map(result -> result.group(1)));

            assertThat(PERMISSIONS)
                    .containsAll(Stream.concat(configured, coded).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(text(SOURCES.resolve("../../server-config/entra-id/register.sh"))
                        .replaceAll("\\s+", " "))
                .contains("permissions=\"" + String.join(" ", PERMISSIONS) + "\"");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
