package org.graphportal.standin.entra.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The applications of the tenant: the one under test, and strangers whose codes and tokens must be of no use to it. */
public final class Registrations {

    private final List<Registration> original;
    private final List<Registration> registrations;

    public Registrations(Registration... registrations) {
        this.original = List.of(registrations);
        this.registrations = new ArrayList<>(original);
    }

    /** The application under test. */
    public synchronized Registration main() {
        return registrations.get(0);
    }

    public synchronized Optional<Registration> find(String clientId) {
        return registrations.stream()
                .filter(registration -> registration.clientId().equalsIgnoreCase(clientId))
                .findFirst();
    }

    /** Registers certificates with the application under test, instead of those it had. */
    public synchronized void certificates(List<String> pem) {
        registrations.set(0, main().withCertificates(pem));
    }

    /** Says which access tokens the API of the application under test gets. */
    public synchronized void accessTokenVersion(int version) {
        registrations.set(0, main().withAccessTokenVersion(version));
    }

    public synchronized void reset() {
        registrations.clear();
        registrations.addAll(original);
    }
}
