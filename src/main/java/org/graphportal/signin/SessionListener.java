package org.graphportal.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Hears from the container that a session has come to its end. */
@WebListener
public class SessionListener implements HttpSessionListener {

    @Inject
    PersonSession sessions;

    @Inject
    Event<SessionEnded> ended;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.person(event.getSession()).map(SessionEnded::new).ifPresent(ended::fire);
    }
}
