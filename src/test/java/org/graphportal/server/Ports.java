package org.graphportal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine, on loopback. */
public final class Ports {

    private static final int CONNECT_MILLIS = 200;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody uses at this moment, and that nobody is given meanwhile: a server takes some seconds to come to it,
     * and systems hand out those from 32768 (Linux) or 49152 on for connections.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .limit(1_000)
                .filter(port -> !isTaken(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port is free"));
    }

    /**
     * Whether {@code http://localhost:port/} is somebody else's: a browser tries IPv6 and IPv4, and macOS lets one
     * program bind 127.0.0.1 while another listens on all addresses, so to try to listen does not tell.
     */
    public static boolean isTaken(int port) {
        return List.of("127.0.0.1", "::1").stream().anyMatch(address -> answers(address, port)) || !canListen(port);
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
