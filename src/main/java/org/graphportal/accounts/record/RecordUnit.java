package org.graphportal.accounts.record;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What stands in {@code persistence.xml} elsewhere (Jakarta Persistence 3.1 §9.4). A server that finds that file connects to
 * the database while it deploys the application, and refuses to deploy it when the database is down.
 *
 * @param database the container's default data source
 */
record RecordUnit(DataSource database) implements PersistenceUnitInfo {

    @Override
    public String getPersistenceUnitName() {
        return "record";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return null;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return database;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    /** The folder of the application's classes, where a provider looks for mappings of which there are none. */
    @Override
    public URL getPersistenceUnitRootUrl() {
        String inside = "/" + RecordUnit.class.getName().replace('.', '/') + ".class";
        String here = RecordUnit.class.getResource(inside).toString();
        try {
            return URI.create(here.substring(0, here.length() - inside.length()) + "/")
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(here, e);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return Stream.of(Change.class, ChangedAccount.class, Continuation.class, MomentColumn.class)
                .map(Class::getName)
                .toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    /** Flyway makes the tables. Thousands of rows are written at once; each provider reads its own of these. */
    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("jakarta.persistence.schema-generation.database.action", "none");
        properties.setProperty("hibernate.jdbc.batch_size", "100");
        properties.setProperty("hibernate.archive.autodetection", "none");
        properties.setProperty("eclipselink.jdbc.batch-writing", "JDBC");
        properties.setProperty("eclipselink.weaving", "false");
        // By its name it would be that of another database, opened at the same moment.
        properties.setProperty("eclipselink.session-name", "record " + System.identityHashCode(database));
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return RecordUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // The entities are used as they are compiled.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
