package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graphportal.settings.Portal;
import org.graphportal.signin.register.SignInRegister;
import org.graphportal.vault.SessionVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonSessionTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> ended = new ArrayList<>();
    private final PersonSession sessions = new PersonSession();
    private final HttpServletRequest request = request();

    @BeforeEach
    void complete() {
        URI any = URI.create("http://localhost");
        sessions.portal = new Portal(any, Duration.ofMinutes(30), Duration.ofHours(12), false, any);
        sessions.vault = new OpenVault();
        sessions.register = new Ends();
        sessions.signIns = new SignIns();
        sessions.signIns.portal = sessions.portal;
        sessions.signIns.register = sessions.register;
    }

    @Test
    void whoever_signs_in_has_the_roles_that_are_given_besides() {
        sessions.begin(request, person(), session -> Set.of("Admin"));

        assertThat(sessions.person(request).orElseThrow().roles()).containsExactlyInAnyOrder("Explorer", "Admin");
        assertThat(ended).isEmpty();
    }

    @Test
    void when_what_belongs_to_the_session_cannot_be_had_nobody_is_signed_in() {
        assertThatThrownBy(() -> sessions.begin(request, person(), session -> {
                    session.setAttribute("half", "of it");
                    throw new IllegalStateException("Unforeseen");
                }))
                .hasMessage("Unforeseen");

        assertThat(sessions.person(request)).isEmpty();
        assertThat(attributes).isEmpty();
        assertThat(ended).containsExactly("sign-in");
    }

    private static SignedInPerson person() {
        return new SignedInPerson(
                "tenant", "object", "Zoë", "zoe@example.com", null, Set.of("Explorer"), Instant.now(), "sign-in");
    }

    private HttpServletRequest request() {
        HttpSession session = (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getAttribute" -> attributes.get(arguments[0]);
                        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                        case "removeAttribute" -> attributes.remove(arguments[0]);
                        case "getAttributeNames" -> Collections.enumeration(List.copyOf(attributes.keySet()));
                        case "setMaxInactiveInterval" -> null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getSession" -> session;
                        case "changeSessionId" -> "new";
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    /** Seals nothing. */
    private static final class OpenVault extends SessionVault {

        @Override
        public void put(HttpSession session, String name, Serializable value) {
            session.setAttribute(name, value);
        }

        @Override
        public <T extends Serializable> Optional<T> get(HttpSession session, String name, Class<T> type) {
            return Optional.ofNullable(session.getAttribute(name)).map(type::cast);
        }
    }

    /** Remembers which sign-ins have ended. */
    private final class Ends extends SignInRegister {

        @Override
        public void enter(String name, Instant since) {
            ended.remove(name);
        }

        @Override
        public void end(String name) {
            ended.add(name);
        }

        @Override
        public boolean hasEnded(String name, Instant since) {
            return ended.contains(name);
        }
    }
}
