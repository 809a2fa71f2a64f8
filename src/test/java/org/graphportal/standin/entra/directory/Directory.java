package org.graphportal.standin.entra.directory;

import java.net.URI;
import org.graphportal.standin.control.Issued;
import org.graphportal.standin.control.MovableClock;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.people.People;

/** What the endpoints of Entra ID know together. */
public record Directory(
        String tenantId,
        URI graph,
        Registrations registrations,
        People people,
        Consents consents,
        Sessions sessions,
        Codes codes,
        Revocations revocations,
        Issued issued,
        MovableClock clock) {

    /**
     * The authority in the first segment of an address.
     *
     * @throws Refused if there is no such tenant
     */
    public Tenant tenant(String segment) {
        return Tenant.named(segment, tenantId)
                .orElseThrow(() -> new Refused(EntraError.of(
                        "invalid_request",
                        90002,
                        "Tenant '" + segment + "' not found. Check to make sure you have the correct tenant ID and are "
                                + "signing into the correct cloud.")));
    }

    /** Everything as it was at the start. */
    public void reset() {
        registrations.reset();
        people.reset();
        consents.reset();
        sessions.reset();
        codes.reset();
        revocations.reset();
        issued.reset();
        clock.reset();
    }
}
