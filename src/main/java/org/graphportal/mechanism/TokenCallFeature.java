package org.graphportal.mechanism;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/** Registers {@link TokenCallFilter} where JAX-RS (Jersey) takes features as services, but no filters. */
public class TokenCallFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        boolean absent = !context.getConfiguration().isRegistered(TokenCallFilter.class);
        if (absent) {
            context.register(TokenCallFilter.class);
        }
        return absent;
    }
}
