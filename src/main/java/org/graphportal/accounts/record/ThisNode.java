package org.graphportal.accounts.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.accounts.record.facts.Progress;

/**
 * This server among those that share the database: by what name it owns changes, and which it is making. A server that is
 * gone leaves its changes to whoever goes on with them.
 */
@ApplicationScoped
class ThisNode {

    /** How long ago a server may have written down, when it sends, what it is about to send. */
    static final Duration MOST_BEFORE_SENDING = Duration.ofSeconds(10);

    /** That, 30 s that a batch may take, and 60 s for clocks that differ: what a server has sent has ended by then. */
    static final Duration SILENCE = Duration.ofSeconds(100);

    /** Processes that ask for the same moment need not be told the same; none begins a change so soon after its start. */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    /** The record has room for it, and for what the kernel says. */
    private static final int LONGEST_HOST = 100;

    private final Process own = Process.of(ProcessHandle.current());
    private final String name = own + " " + UUID.randomUUID();
    private final ConcurrentMap<String, Integer> making = new ConcurrentHashMap<>();

    /** A process among those of a host that see each other; its number may have been another one's before. */
    private record Process(String host, long pid, long started) {

        static Process of(ProcessHandle handle) {
            return new Process(ThisNode.host(hostName(), Path.of("/proc")), handle.pid(), started(handle));
        }

        private static long started(ProcessHandle handle) {
            return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }

        /** What {@link #toString} gives, and then something without a meaning here. */
        static Process in(String name) {
            String[] parts = name.split(" ");
            return new Process(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(now -> Math.abs(started(now) - started) < DOUBT.toMillis())
                    .isPresent();
        }

        @Override
        public String toString() {
            return host + " " + pid + " " + started;
        }
    }

    /**
     * Returns what only processes share that see each other. Machines and containers may have the same name, or none; on
     * Linux the kernel says which start of which machine this is (proc(5): boot_id), and whose process numbers these are
     * (pid_namespaces(7)).
     */
    static String host(Optional<String> name, Path proc) {
        String known = name.orElseGet(() -> UUID.randomUUID().toString());
        return Stream.of(
                        known.substring(0, Math.min(known.length(), LONGEST_HOST)),
                        read(() -> Files.readString(proc.resolve("sys/kernel/random/boot_id"))),
                        read(() -> Files.readSymbolicLink(proc.resolve("self/ns/pid"))
                                .toString()))
                .map(part -> part.strip().replaceAll("\\s", "-"))
                .collect(Collectors.joining("/"));
    }

    private static String read(Callable<String> fact) {
        try {
            return fact.call();
        } catch (Exception e) {
            // Another system than Linux, or one that does not tell.
            return "";
        }
    }

    private static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    /** Notes that this server makes a change from now on; as often as it is said, it has to be taken back. */
    void enter(String changeId) {
        making.merge(changeId, 1, Integer::sum);
    }

    void leave(String changeId) {
        making.computeIfPresent(changeId, (id, times) -> times == 1 ? null : times - 1);
    }

    /**
     * Tells whether some server makes a change at the moment. Where its owner is a process of this machine that has ended,
     * nobody has to wait for its silence.
     */
    boolean isMade(Change change, Instant now) {
        if (change.getProgress() != Progress.RUNNING || change.getOwner() == null) {
            return false;
        }
        if (change.getOwner().equals(name)) {
            return making.containsKey(change.getId());
        }
        Process owner = Process.in(change.getOwner());
        boolean gone = owner.host().equals(own.host()) && !owner.isAlive();
        return !gone && now.isBefore(change.getHeartbeat().plus(SILENCE));
    }
}
