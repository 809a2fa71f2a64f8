package org.graphportal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A server with the application, ready for requests from the moment this object exists until it is closed. */
public final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Launch launch;
    private final ChildProcess process;

    private RunningServer(Launch launch, ChildProcess process) {
        this.launch = launch;
        this.process = process;
    }

    /**
     * Starts the server of this build and waits until the home page answers.
     *
     * @throws IllegalStateException if the port is taken, the server ends, or the home page does not answer within
     *     two minutes; the message names the log
     */
    public static RunningServer start(Launch launch) {
        if (Ports.isTaken(launch.port())) {
            throw new IllegalStateException("Port " + launch.port() + " is in use");
        }
        Server.ofThisBuild().prepare(launch.prepared().withApplication());
        return run(launch);
    }

    /** Starts once more, after its end, what {@link #start} has started, with all that is in its directory and more settings in files. */
    public RunningServer again(Map<String, String> files) {
        launch.write(files);
        return run(launch);
    }

    private static RunningServer run(Launch launch) {
        Server server = Server.ofThisBuild();
        ChildProcess process = ChildProcess.java(server.command(launch), launch.console());
        RunningServer running = new RunningServer(launch, process);
        try {
            Await.until("The home page at " + launch.url(), PATIENCE, running::isReady);
        } catch (IllegalStateException e) {
            running.kill();
            throw new IllegalStateException(e.getMessage() + ", see " + launch.console() + running.complaints(), e);
        }
        return running;
    }

    /** Where the application is reached. */
    public URI url() {
        return launch.url();
    }

    /** Everything that the server has logged so far, the application's log included. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + logFile(), e);
        }
    }

    /** The first errors of the log: another start may empty the directory before somebody reads them there. */
    private String complaints() {
        return Files.exists(logFile())
                ? log().lines()
                        .filter(line -> line.matches("\\S+ ?\\S* (ERROR|SEVERE|FATAL).*"))
                        .limit(3)
                        .map(line -> "\n" + line)
                        .collect(Collectors.joining())
                : "";
    }

    /** Where {@link #log()} is written. */
    public Path logFile() {
        return launch.log();
    }

    /** The process id of the server. */
    public long pid() {
        return process.pid();
    }

    /** The server's process, for those who wait for its end. */
    public ChildProcess process() {
        return process;
    }

    /** Ends the server as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Stops the server. */
    @Override
    public void close() {
        process.close();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended before it was ready");
        }
        return homePageAnswers();
    }

    private boolean homePageAnswers() {
        HttpRequest get = HttpRequest.newBuilder(launch.url())
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            // 404 and 503 are the server's own, before the application is deployed.
            return http.send(get, BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server started", e);
        }
    }
}
