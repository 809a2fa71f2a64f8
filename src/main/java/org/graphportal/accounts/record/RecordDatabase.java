package org.graphportal.accounts.record;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
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

    /** Guarded by this object; null until it is first needed. */
    private EntityManagerFactory entities;

    DataSource source() {
        return source;
    }

    /** Does something that stands in the database when this returns, or not at all. */
    void write(Consumer<EntityManager> work) {
        read(entities -> {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                work.accept(entities);
                transaction.commit();
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
            return null;
        });
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
