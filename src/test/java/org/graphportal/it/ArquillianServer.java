package org.graphportal.it;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;

/**
 * The server of {@code arquillian.xml} with the built WAR deployed, for as long as this is open.
 *
 * <p>Arquillian's own extension of JUnit would deploy for each test class anew, a start of Payara Micro each time, and
 * keeps its state in the thread that runs the class, while here classes run side by side. So Arquillian is told of one
 * class only, by one thread.
 */
final class ArquillianServer implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final TestRunnerAdaptor arquillian = TestRunnerAdaptorBuilder.build();

    /** Starts and deploys. To be called when the gaps in {@code arquillian.xml} are filled. */
    ArquillianServer() {
        try {
            inItsThread(() -> {
                arquillian.beforeSuite();
                arquillian.beforeClass(ArquillianServer.class, LifecycleMethodExecutor.NO_OP);
                return null;
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            inItsThread(() -> {
                arquillian.afterClass(ArquillianServer.class, LifecycleMethodExecutor.NO_OP);
                arquillian.afterSuite();
                arquillian.shutdown();
                return null;
            });
        } finally {
            thread.shutdown();
        }
    }

    private void inItsThread(Callable<Void> action) {
        try {
            thread.submit(action).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The server did not start or stop", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
