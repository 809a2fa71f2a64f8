package org.graphportal.it;

import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;

/**
 * Deploys for the first test class and keeps that for all others. Without it each class would cost a start of the
 * server, since Payara Micro starts when it deploys and stops when it undeploys.
 */
public final class OneDeployment {

    private Optional<DeployDeployment> deployed = Optional.empty();

    /** Called before each test class. */
    void deploy(@Observes EventContext<DeployDeployment> deploying) {
        if (deployed.isEmpty()) {
            deployed = Optional.of(deploying.getEvent());
            deploying.proceed();
        }
    }

    /** Called after each test class: to observe it and not to proceed is to prevent it. */
    void undeploy(@Observes EventContext<UnDeployDeployment> undeploying) {
        // Nothing: the next class needs it.
    }

    /** Called after the last test class. */
    void undeploy(@Observes BeforeStop stopping) throws DeploymentException {
        if (deployed.isPresent()) {
            stopping.getDeployableContainer()
                    .undeploy(deployed.get().getDeployment().getDescription().getArchive());
        }
    }
}
