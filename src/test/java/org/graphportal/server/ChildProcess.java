package org.graphportal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A Java process that ends, at the latest, when the process that started it does. */
public final class ChildProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code java} of this JDK.
     *
     * @param arguments all that follows {@code java} on the command line
     * @param log receives standard output and error; its directory has to exist
     */
    public static ChildProcess java(List<String> arguments, Path log) {
        return java(arguments, Map.of(), log);
    }

    /**
     * Starts {@code java} of this JDK with further environment variables.
     *
     * @param environment added to that of this process
     */
    static ChildProcess java(List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(ParentWatch.jvmOption(log.toAbsolutePath().getParent()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            // Nobody types anything, and Payara Server reads to the end of it before it starts.
            process.getOutputStream().close();
            return new ChildProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command, e);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** What the process has said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + log, e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenRun(() -> {});
    }

    /** Waits for the end of the process. */
    int exitCode() {
        return process.onExit().join().exitValue();
    }

    /** Ends the process as {@code kill -9} does, without asking it. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end, and kills it if it has not within ten seconds. Returns when it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
