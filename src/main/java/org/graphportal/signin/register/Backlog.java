package org.graphportal.signin.register;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the database has not taken while it failed, kept until it is back or this server ends. */
final class Backlog {

    /** Sign-ins, and when they will be over by themselves. */
    private final Map<String, Instant> entered = new ConcurrentHashMap<>();

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    void enter(String name, Instant over) {
        entered.put(name, over);
    }

    void end(String name, Instant moment) {
        ended.put(name, moment);
    }

    int ends() {
        return ended.size();
    }

    /** Returns when a sign-in was ended, null if it is not one of these. */
    Instant ended(String name) {
        return ended.get(name);
    }

    /**
     * Tells the database. Ends are told as if they were now: others have read already what happened before.
     *
     * @param known receives the ends
     */
    void tell(SignInTable table, Instant now, Map<String, Instant> known) throws SQLException {
        for (Map.Entry<String, Instant> sign : entered.entrySet()) {
            table.enter(sign.getKey(), sign.getValue());
            entered.remove(sign.getKey(), sign.getValue());
        }
        for (Map.Entry<String, Instant> end : ended.entrySet()) {
            table.end(end.getKey(), now);
            known.put(end.getKey(), now);
            ended.remove(end.getKey(), end.getValue());
        }
    }
}
