package org.graphportal.accounts.record;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.tables.Tables;
import org.graphportal.settings.AccountRules;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A record in a database of its own, as one server sees it; others may see the same. To be closed, because EclipseLink takes
 * all that are open for one.
 */
public final class RecordInMemory implements AutoCloseable {

    /** Somebody who makes changes. */
    public static final Author ALICE = new Author("tenant", "alice", "Alice");

    private final DataSource source;
    private final Records records = new Records();
    private final Beginnings beginnings = new Beginnings();
    private final History history = new History();
    private final ThisNode node = new ThisNode();

    private final RecordDatabase database;

    private RecordInMemory(DataSource source, RecordDatabase database) {
        this.source = source;
        this.database = database;
        records.database = database;
        records.node = node;
        history.database = database;
        beginnings.database = database;
        beginnings.node = node;
        beginnings.rules = new AccountRules(20, Duration.ofMinutes(10), Duration.ofDays(7), false, List.of());
    }

    /** Makes an empty one. */
    public static RecordInMemory empty() {
        return empty(source -> source);
    }

    /** Makes an empty one whose database is seen through something. */
    public static RecordInMemory empty(UnaryOperator<DataSource> through) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Tables.bringUp(source);
        RecordDatabase database = new RecordDatabase();
        database.source = through.apply(source);
        return new RecordInMemory(source, database);
    }

    /** Returns how another server sees the same. */
    public RecordInMemory elsewhere() {
        return new RecordInMemory(source, database);
    }

    /** Returns a change of so many enabled accounts that are to be disabled. */
    public static Planned disabling(int accounts) {
        return planned(UUID.randomUUID().toString(), ALICE, accounts, null, false);
    }

    static Planned planned(String id, Author by, int accounts, String undoes, boolean endingSessions) {
        boolean enabling = undoes != null;
        return new Planned(
                id,
                by,
                "They left",
                enabling,
                endingSessions,
                undoes,
                IntStream.range(0, accounts)
                        .mapToObj(i -> new Planned.Target("account-" + i, "Account " + i, "account-" + i, !enabling))
                        .toList(),
                Instant.now());
    }

    /** Makes it look as if the server that owns all changes had ended, another process of this machine. */
    public void killOwner() {
        sql("update account_change set owner = replace(owner, ' "
                + ProcessHandle.current().pid() + " ', ' 999999999 ')");
    }

    /** Has this server stand still each time after it has written down what it is about to send. */
    public void standStill(Duration time, Runnable meanwhile) {
        records.database = new RecordDatabase() {
            @Override
            <T> T read(Function<EntityManager, T> work) {
                return database.read(work);
            }

            @Override
            void keep() {
                database.keep();
                records.clock = Clock.offset(records.clock, time);
                meanwhile.run();
            }
        };
    }

    /** Makes it look as if nothing had been heard of the servers that own changes for a long time. */
    public void silence() {
        sql("update account_change set heartbeat = '2020-01-01T00:00:00.000Z'");
    }

    /** Puts in a change without accounts that has ended. */
    public void insertChange(String id, String begun) {
        sql(
                "insert into account_change (id, tenant_id, person_id, person_name, reason, enabling, ending_sessions, begun,"
                        + " progress) values ('" + id + "', 'tenant', 'alice', 'Alice', 'They left', false, false, '"
                        + begun
                        + "', 'DONE')");
    }

    void sql(String statement) {
        try (Connection connection = source.getConnection();
                Statement sent = connection.createStatement()) {
            sent.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Records records() {
        return records;
    }

    public Beginnings beginnings() {
        return beginnings;
    }

    public History history() {
        return history;
    }

    /** Returns a change that is there. */
    public Change change(String id) {
        return records.find(id).orElseThrow();
    }

    /** Returns an account of a change. */
    public ChangedAccount account(String id, int line) {
        return history.accounts(id, null, line, 1).get(0);
    }

    @Override
    public void close() {
        database.disconnect();
    }
}
