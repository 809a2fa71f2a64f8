package org.graphportal.accounts.record.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that does not answer. */
class TablesTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);

    @Test
    @Timeout(20)
    void whoever_comes_while_another_waits_for_it_does_not_wait() throws Exception {
        Tables tables = new Tables();
        tables.database = hanging();
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(tables::isReady, work -> new Thread(work).start());
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(tables.isReady()).isFalse();

        assertThat(first).isNotDone();
        answers.countDown();
        assertThat(first.get()).isFalse();
    }

    private DataSource hanging() {
        return (DataSource) Proxy.newProxyInstance(
                TablesTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return null;
                    }
                    asked.countDown();
                    answers.await();
                    throw new SQLException("The database is down");
                });
    }
}
