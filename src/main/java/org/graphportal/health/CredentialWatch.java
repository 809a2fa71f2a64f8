package org.graphportal.health;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.graphportal.settings.CredentialEnd;

/** Says at start and each morning that the client secret, or the certificate, is about to end. */
@Singleton
public class CredentialWatch {

    private static final Logger LOG = System.getLogger(CredentialWatch.class.getName());

    @Inject
    CredentialEnd end;

    /** Says so at start; public as methods of session beans have to be. */
    public void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        say();
    }

    /** Says so each morning. */
    @Schedule(hour = "6", persistent = false, info = "The end of the client secret")
    public void daily() {
        say();
    }

    private void say() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (end.near(today)) {
            LOG.log(Level.WARNING, words(end.daysFrom(today)), end.key(), end.date(), end.daysFrom(today));
        }
    }

    static String words(long days) {
        return days < 0
                ? "{0} ended on {1}: if it has not been replaced nobody can sign in. Add a new one in the Entra portal and set it"
                : "{0} ends on {1}, in {2} days: then nobody can sign in. Add a new one in the Entra portal and set it";
    }
}
