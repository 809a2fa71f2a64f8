package org.graphportal.signin.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The table of sign-ins. One statement each, in words that every database understands. */
@ApplicationScoped
class SignInTable {

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource database;

    /** Makes the table if it is not there. */
    void make() throws SQLException {
        change("create table if not exists portal_sign_in"
                + " (name varchar(64) primary key, ends_at bigint not null, ended_at bigint not null)");
    }

    /**
     * Enters a sign-in; one that is there, because Entra ID has let somebody in once more, stays.
     *
     * @param ends when it will be over by itself
     */
    void enter(String name, Instant ends) throws SQLException {
        String update = "update portal_sign_in set ends_at = ? where name = ?";
        long until = ends.toEpochMilli();
        if (change(update, until, name) > 0) {
            return;
        }
        try {
            change("insert into portal_sign_in (name, ends_at, ended_at) values (?, ?, 0)", name, until);
        } catch (SQLException e) {
            // Another tab, or another server, may have been faster.
            if (change(update, until, name) == 0) {
                throw e;
            }
        }
    }

    /** Marks a sign-in as ended; tells whether there is one of that name. */
    boolean end(String name, Instant moment) throws SQLException {
        return change("update portal_sign_in set ended_at = ? where name = ?", moment.toEpochMilli(), name) > 0;
    }

    /**
     * Marks people as ended: none of their sign-ins until then is good any more.
     *
     * @param ends when the last of these would be over by itself
     */
    void endPeople(Collection<String> names, Instant moment, Instant ends) throws SQLException {
        Object[] values = {moment.toEpochMilli(), ends.toEpochMilli(), ""};
        try (Connection connection = database.getConnection();
                PreparedStatement update = statement(
                        connection, "update portal_sign_in set ended_at = ?, ends_at = ? where name = ?", values);
                PreparedStatement insert = statement(
                        connection, "insert into portal_sign_in (ended_at, ends_at, name) values (?, ?, ?)", values)) {
            for (String name : names) {
                endPerson(update, insert, name);
            }
        }
    }

    private static void endPerson(PreparedStatement update, PreparedStatement insert, String name) throws SQLException {
        update.setString(3, name);
        if (update.executeUpdate() > 0) {
            return;
        }
        insert.setString(3, name);
        try {
            insert.executeUpdate();
        } catch (SQLException e) {
            // Another server may have been faster.
            if (update.executeUpdate() == 0) {
                throw e;
            }
        }
    }

    /** Forgets those that are over by themselves. */
    void forget(Instant now) throws SQLException {
        change("delete from portal_sign_in where ends_at < ?", now.toEpochMilli());
    }

    /** Returns which have ended since some moment, and when. */
    Map<String, Instant> endedSince(Instant moment) throws SQLException {
        Map<String, Instant> ended = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = statement(
                        connection,
                        "select name, ended_at from portal_sign_in where ended_at > ?",
                        moment.toEpochMilli());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ended.put(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2)));
            }
        }
        return ended;
    }

    private int change(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = statement(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(PATIENCE_SECONDS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
