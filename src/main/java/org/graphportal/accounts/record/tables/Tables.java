package org.graphportal.accounts.record.tables;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables in the database, brought to the version of this application by Flyway. It tries when the application starts,
 * besides the start itself, and again when somebody wants the record: a database that is down stops nothing else.
 */
@Named("recordTables")
@ApplicationScoped
public class Tables {

    private static final Logger LOG = System.getLogger(Tables.class.getName());

    /** Whoever looks at a page should not wait for a database that has not answered just now. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    private final AtomicReference<Instant> failed = new AtomicReference<>(Instant.MIN);
    private final ReentrantLock making = new ReentrantLock();
    private volatile boolean made;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        executor.submit(this::make);
    }

    /** Tells whether the record can be read and written at this moment. */
    public boolean isReady() {
        if (!made && Instant.now().isAfter(failed.get().plus(PAUSE))) {
            make();
        }
        return made && answers();
    }

    /** Whoever comes while another tries does not wait for that: a database that hangs would hold up every page. */
    private void make() {
        if (!making.tryLock()) {
            return;
        }
        try {
            if (!made) {
                migrate();
            }
        } finally {
            making.unlock();
        }
    }

    private void migrate() {
        try {
            bringUp(database);
            made = true;
        } catch (FlywayException e) {
            failed.set(Instant.now());
            LOG.log(Level.WARNING, "Changes of accounts cannot be recorded, so none can be made: {0}", e.getMessage());
        }
    }

    /**
     * Brings the tables of a database to the version of this application.
     *
     * @throws FlywayException when it does not answer, or holds what a later version has made
     */
    public static void bringUp(DataSource source) {
        Flyway.configure(Tables.class.getClassLoader())
                .dataSource(source)
                .resourceProvider(new Scripts())
                .table("portal_schema_version")
                // Servers keep tables of their own in their default database.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database of the record does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
