package org.graphportal.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.graphportal.signin.SignInFailures;

/** Failed sign-ins for administrators. The role is asked for here as well as for the folder of the page. */
@Named
@Stateless
@RolesAllowed("Admin")
public class RecentFailures {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    @Inject
    SignInFailures failures;

    /**
     * A line of the table.
     *
     * @param time when, in UTC as the logs have it
     * @param titleKey key of what the person was told
     * @param code Entra ID's number, empty when it gave none
     * @param correlationId what to search the logs for
     */
    public record Row(String time, String titleKey, String code, String correlationId) {}

    /** Returns the failures, the latest first. */
    public List<Row> getRows() {
        return failures.recent().stream().map(RecentFailures::row).toList();
    }

    private static Row row(SignInFailures.Failure failure) {
        String code = failure.code() == null ? "" : failure.code();
        return new Row(TIME.format(failure.at()), failure.titleKey(), code, failure.correlationId());
    }
}
