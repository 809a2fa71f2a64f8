package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The end of a session, as the container tells it. */
class SessionListenerTest {

    private final SignedInPerson alice =
            new SignedInPerson("tenant", "alice", "Alice", null, null, Set.of(), Instant.EPOCH, "sign-in");
    private final List<Object> heard = new ArrayList<>();
    private final SessionListener listener = new SessionListener();

    @Test
    void whose_session_has_ended_is_told_and_nothing_of_one_that_was_nobodys() {
        listener.ended = fake(Event.class, heard);
        HttpSession session = fake(HttpSession.class, new ArrayList<>());

        listener.sessions = sessions(Optional.of(alice));
        listener.sessionDestroyed(new HttpSessionEvent(session));
        listener.sessions = sessions(Optional.empty());
        listener.sessionDestroyed(new HttpSessionEvent(session));

        assertThat(heard).containsExactly(new SessionEnded(alice));
    }

    private static PersonSession sessions(Optional<SignedInPerson> person) {
        return new PersonSession() {
            @Override
            Optional<SignedInPerson> person(HttpSession session) {
                return person;
            }
        };
    }

    /** Does nothing but to remember what it is told. */
    @SuppressWarnings("unchecked")
    private static <T> T fake(Class<?> type, List<Object> heard) {
        return (T) Proxy.newProxyInstance(
                SessionListenerTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == void.class) {
                        heard.add(arguments[0]);
                    }
                    return null;
                });
    }
}
