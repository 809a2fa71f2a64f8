package org.graphportal.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.graphportal.settings.Portal;

/** Makes the session cookie {@code Secure} where people come by https, which only the settings know. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Portal portal;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(portal.encrypted());
    }
}
