package org.graphportal.standin.http;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.graphportal.standin.control.Endpoints;

/** One HTTP server that clients reach at 127.0.0.1, with one function behind it. */
public final class Origin implements AutoCloseable {

    /** Longer than any time limit that a client under test may have, so that a hanging answer really hangs. */
    private static final long IDLE_MILLIS = 600_000;

    private final Server server;
    private final ServerConnector connector;
    private final ScheduledExecutorService scheduler;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    private Origin() {
        QueuedThreadPool threads = new QueuedThreadPool(64, 2);
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(withoutVersion()));
        scheduler = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "wire");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the port, so that the address is known; whoever connects already has to wait.
     *
     * @param address 127.0.0.1, unless the clients are on another machine or outside of a container
     * @param port 0 for any free one
     * @throws IllegalStateException if the port is in use
     */
    public static Origin open(String address, int port) {
        Origin origin = new Origin();
        origin.connector.setHost(address);
        origin.connector.setPort(port);
        origin.connector.setIdleTimeout(IDLE_MILLIS);
        origin.server.addConnector(origin.connector);
        try {
            origin.connector.open();
        } catch (IOException e) {
            origin.close();
            throw new IllegalStateException("Port " + port + " of " + address + " is in use", e);
        }
        return origin;
    }

    /**
     * Begins to answer.
     *
     * @param counted which calls make their connection count; the others only look or give orders
     */
    public void serve(Function<Call, Answer> endpoints, Predicate<Call> counted) {
        server.setHandler(new Endpoints(endpoints, counted));
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The server does not start", e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** On how many new connections calls came that count, since the start or {@link #forgetConnections()}. */
    public int connections() {
        return connections.get();
    }

    public void forgetConnections() {
        connections.set(0);
    }

    /** How many bytes of bodies the other side has taken, since the start. */
    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        connector.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }

    private static HttpConfiguration withoutVersion() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(64 * 1024);
        configuration.setResponseHeaderSize(64 * 1024);
        return configuration;
    }

    private final class Endpoints extends Handler.Abstract {

        private final Function<Call, Answer> endpoints;
        private final Predicate<Call> counted;
        private final Wire wire = new Wire(scheduler, sent);

        Endpoints(Function<Call, Answer> endpoints, Predicate<Call> counted) {
            this.endpoints = endpoints;
            this.counted = counted;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Call call = Requests.read(request);
            if (counted.test(call) && request.getConnectionMetaData().setAttribute("counted", true) == null) {
                connections.incrementAndGet();
            }
            wire.deliver(endpoints.apply(call), request, response, callback);
            return true;
        }
    }
}
