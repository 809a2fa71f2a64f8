package org.graphportal.accounts.record.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A database that an earlier version of this application has written to. */
class EarlierTablesTest {

    private final JdbcDataSource database = new JdbcDataSource();

    EarlierTablesTest() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void its_lines_stay_and_do_not_say_who_has_sent_them() throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .resourceProvider(new Scripts())
                .table("portal_schema_version")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into account_change (id, tenant_id, person_id, person_name, reason, enabling,"
                    + " ending_sessions, begun, progress) values ('c', 't', 'p', 'Alice', 'They left', false, false,"
                    + " '2026-01-01T00:00:00.000Z', 'DONE')");
            statement.execute(
                    "insert into changed_account (change_id, line, account_id, display_name,"
                            + " user_principal_name, enabled_before, outcome) values ('c', 0, 'a', 'A', 'a@x', true, 'CHANGED')");

            Tables.bringUp(database);

            try (ResultSet lines = statement.executeQuery("select outcome, sent_by from changed_account")) {
                assertThat(lines.next()).isTrue();
                assertThat(lines.getString("outcome")).isEqualTo("CHANGED");
                assertThat(lines.getString("sent_by")).isNull();
            }
        }
    }
}
