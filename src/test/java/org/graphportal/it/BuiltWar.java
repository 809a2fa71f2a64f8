package org.graphportal.it;

import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Gives Arquillian the WAR of this build to deploy, to which nothing is added, without a class that has a method for it.
 */
public final class BuiltWar implements DeploymentScenarioGenerator {

    private static final String DEFAULT = "_DEFAULT_";

    /** Called by Arquillian before it deploys. */
    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("server.war")))
                .as(WebArchive.class);
        return List.of(
                new DeploymentDescription(DEFAULT, war).shouldBeManaged(true).shouldBeTestable(false));
    }
}
