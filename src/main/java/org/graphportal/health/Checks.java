package org.graphportal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.graphportal.settings.Settings;

/** The answers at {@code /health/live}, {@code /health/started} and {@code /health/ready}. */
@ApplicationScoped
class Checks {

    @Inject
    Settings settings;

    /** Whoever can answer this lives; no restart mends what else may be wrong. */
    @Produces
    @Liveness
    HealthCheck live() {
        return () -> HealthCheckResponse.up("live");
    }

    /** There are no checks before the application has been deployed. */
    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("started");
    }

    /** Nobody could sign in with settings that are missing or wrong; Setup says which. */
    @Produces
    @Readiness
    HealthCheck ready() {
        return () ->
                HealthCheckResponse.named("ready").status(settings.usable()).build();
    }
}
