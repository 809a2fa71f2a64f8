package org.graphportal.mechanism;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;

/**
 * Makes the mechanism's {@code OpenIdContext} request-scoped. Session-scoped, as it is shipped, it cannot be serialized:
 * Payara drops it and fails on the next node, WildFly rolls the whole session back.
 */
public class OpenIdContextScope implements Extension {

    void narrow(@Observes ProcessAnnotatedType<? extends OpenIdContext> type) {
        type.configureAnnotatedType()
                .remove(annotation -> annotation.annotationType() == SessionScoped.class)
                .add(RequestScoped.Literal.INSTANCE);
    }
}
