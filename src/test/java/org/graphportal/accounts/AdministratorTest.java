package org.graphportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import org.graphportal.settings.Portal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each action asks for itself, whatever the constraint of the folder says. */
class AdministratorTest {

    private static final Portal PORTAL = new Portal(
            URI.create("https://portal.example/app"),
            Duration.ofHours(1),
            Duration.ofHours(8),
            false,
            URI.create("https://graph.example/v1.0"));

    @ParameterizedTest
    @CsvSource({
        "Admin, https://portal.example, true",
        "Admin, , true",
        "Admin, https://evil.example, false",
        "Reader, https://portal.example, false",
        "Reader, , false"
    })
    void only_an_administrator_may_send_a_form_and_only_one_of_ours(String role, String origin, boolean may) {
        assertThat(Administrator.maySend(request(role, origin), PORTAL)).isEqualTo(may);
    }

    private static HttpServletRequest request(String role, String origin) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AdministratorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isUserInRole" -> arguments[0].equals(role);
                    case "getHeader" -> arguments[0].equals("Origin") ? origin : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
