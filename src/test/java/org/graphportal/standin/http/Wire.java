package org.graphportal.standin.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Brings answers onto the connection, the misbehaving ones down to the socket. No thread waits meanwhile. */
final class Wire {

    private final ScheduledExecutorService scheduler;
    private final AtomicLong sent;

    /**
     * @param sent counts the bytes of bodies that go out
     */
    Wire(ScheduledExecutorService scheduler, AtomicLong sent) {
        this.scheduler = scheduler;
        this.sent = sent;
    }

    void deliver(Answer answer, Request request, Response response, Callback callback) {
        long millis = answer.delivery().delay().toMillis();
        Exchange exchange = new Exchange(answer, request, response, callback, sent);
        answer.delivery().release().thenRun(() -> {
            if (millis > 0) {
                scheduler.schedule(() -> send(exchange), millis, TimeUnit.MILLISECONDS);
            } else {
                send(exchange);
            }
        });
    }

    private void send(Exchange exchange) {
        switch (exchange.answer().delivery().behaviour()) {
            case ANSWER -> repeat(exchange, exchange.answer().delivery().copies());
            case HANG -> {}
            case DRIP -> drip(exchange, 0);
            case CUT -> cut(exchange);
            case RESET -> end(exchange, true);
            case CLOSE -> end(exchange, false);
        }
    }

    private static void repeat(Exchange exchange, int copies) {
        byte[] body = exchange.answer().body();
        exchange.writeHead((long) body.length * copies);
        exchange.write(copies <= 1, body, 0, body.length, () -> repeat(exchange, copies - 1));
    }

    private void drip(Exchange exchange, int sent) {
        byte[] body = exchange.answer().body();
        exchange.writeHead(body.length);
        boolean last = sent + 1 >= body.length;
        exchange.write(
                last,
                body,
                sent,
                Math.min(1, body.length),
                () -> scheduler.schedule(
                        () -> drip(exchange, sent + 1),
                        exchange.answer().delivery().pause().toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    private static void cut(Exchange exchange) {
        byte[] body = exchange.answer().body();
        exchange.writeHead(body.length + 1L);
        exchange.write(false, body, 0, body.length / 2, () -> end(exchange, false));
    }

    private static void end(Exchange exchange, boolean reset) {
        EndPoint endPoint =
                exchange.request().getConnectionMetaData().getConnection().getEndPoint();
        IOException cause = new IOException("ended on purpose");
        try {
            if (reset && endPoint.getTransport() instanceof SocketChannel socket) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        endPoint.close(cause);
        exchange.callback().failed(cause);
    }

    private record Exchange(Answer answer, Request request, Response response, Callback callback, AtomicLong sent) {

        void writeHead(long length) {
            if (response.isCommitted()) {
                return;
            }
            response.setStatus(answer.status());
            answer.headers()
                    .forEach((name, values) ->
                            values.forEach(value -> response.getHeaders().add(name, value)));
            if (answer.status() != 204 && answer.status() != 304) {
                response.getHeaders().put("Content-Length", Long.toString(length));
            }
        }

        void write(boolean last, byte[] body, int offset, int length, Runnable next) {
            Callback after = last ? callback : Callback.from(next, callback::failed);
            // The next piece is written when this one has gone out, so this is at most one too many.
            sent.addAndGet(length);
            response.write(last, ByteBuffer.wrap(body, offset, length), after);
        }
    }
}
