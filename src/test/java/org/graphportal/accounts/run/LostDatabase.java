package org.graphportal.accounts.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A way to a database that can be cut. */
final class LostDatabase {

    private final AtomicBoolean lost = new AtomicBoolean();

    void lose() {
        lost.set(true);
    }

    void find() {
        lost.set(false);
    }

    DataSource over(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                LostDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (lost.get()) {
                        throw new SQLException("The database is down");
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
