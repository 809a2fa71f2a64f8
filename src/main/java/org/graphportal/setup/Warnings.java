package org.graphportal.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.graphportal.health.Upstream;
import org.graphportal.health.Upstreams;
import org.graphportal.settings.CredentialEnd;

/** What administrators should know before people tell them. The role is asked for here as well as for the folder. */
@Named
@Stateless
@RolesAllowed("Admin")
public class Warnings {

    @Inject
    Upstreams upstreams;

    @Inject
    CredentialEnd end;

    /** Returns what to see to, the most urgent first; empty when there is nothing. */
    public List<String> getTexts() {
        List<String> texts = new ArrayList<>();
        for (Upstream upstream : Upstream.values()) {
            upstreams.downSince(upstream).ifPresent(since -> texts.add(down(upstream, since)));
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (end.near(today)) {
            texts.add(ending(end.daysFrom(today)));
        }
        return texts;
    }

    private static String down(Upstream upstream, Instant since) {
        return text("warning.upstream", upstream.title(), since.truncatedTo(ChronoUnit.SECONDS));
    }

    private String ending(long days) {
        return days < 0
                ? text("warning.credential-ended", end.key(), end.date())
                : text("warning.credential-ends", end.key(), end.date(), days);
    }

    private static String text(String key, Object... details) {
        FacesContext context = FacesContext.getCurrentInstance();
        ResourceBundle texts = context.getApplication().getResourceBundle(context, "msg");
        return MessageFormat.format(texts.getString(key), details);
    }
}
