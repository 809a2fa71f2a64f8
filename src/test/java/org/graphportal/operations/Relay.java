package org.graphportal.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands between two servers, passes on what they say to each other, and keeps it. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private Relay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Stands before a port of this machine. */
    static Relay before(int target) {
        try {
            Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), target);
            start(relay::open);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Everything so far, in both directions. */
    byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                start(() -> connect(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try {
            Socket called = new Socket("127.0.0.1", target);
            start(() -> pass(caller, called));
            start(() -> pass(called, caller));
        } catch (IOException e) {
            close(caller);
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] bytes = new byte[65_536];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                synchronized (heard) {
                    heard.write(bytes, 0, read);
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of the two is gone; the other is told by the end of its connection.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
