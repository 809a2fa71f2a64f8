package org.graphportal.accounts.record;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The way to the database: the container's Jakarta Persistence on its default data source, connected when it is first
 * needed, and each use a transaction of its own.
 */
@ApplicationScoped
class RecordDatabase {

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource source;

    /** Whether it is another database than H2, which is what servers ship; unknown at first. */
    private volatile boolean others;

    /** Guarded by this object; null until it is first needed. */
    private EntityManagerFactory entities;

    /** Does something that stands in the database when this returns, or not at all; returns what it has come to. */
    <T> T write(Function<EntityManager, T> work) {
        return read(entities -> {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        });
    }

    /** Does something without a result. */
    void run(Consumer<EntityManager> work) {
        write(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** Does something without which nothing may be sent: it stands even if this process is killed when this returns. */
    void runForGood(Consumer<EntityManager> work) {
        run(work);
        keep();
    }

    /** H2 holds what is committed in memory for a while, unless it is told to write it down. */
    void keep() {
        if (others) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            others = !"H2".equals(connection.getMetaData().getDatabaseProductName());
            if (!others) {
                statement.execute("CHECKPOINT");
            }
        } catch (SQLException e) {
            throw new PersistenceException("The database does not keep what was written", e);
        }
    }

    /** Reads something; what it returns is not bound to the database any more. */
    <T> T read(Function<EntityManager, T> work) {
        EntityManager manager = connected().createEntityManager();
        try {
            return work.apply(manager);
        } finally {
            manager.close();
        }
    }

    private synchronized EntityManagerFactory connected() {
        if (entities == null) {
            RecordUnit unit = new RecordUnit(source);
            entities =
                    PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                            .getPersistenceProviders()
                            .stream()
                            .map(provider -> provider.createContainerEntityManagerFactory(unit, Map.of()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow(() -> new PersistenceException("The server has no Jakarta Persistence"));
        }
        return entities;
    }

    @PreDestroy
    synchronized void disconnect() {
        if (entities != null) {
            entities.close();
        }
    }
}
