package org.graphportal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A Java agent that ends its process when the process that started it is gone: after Ctrl-C, a closed terminal, and
 * {@code kill -9}, which no shutdown hook sees.
 *
 * <p>An agent, because it works with every server alike and needs no change of the server's own command line: Payara
 * Micro, for one, runs by {@code -jar} only, since its manifest opens packages of the JDK.
 */
public final class ParentWatch {

    private static final long INTERVAL_MILLIS = 500;

    private ParentWatch() {}

    /**
     * Called by the JVM before the main method.
     *
     * @param parent the process id of the parent
     */
    public static void premain(String parent) {
        Optional<Long> expected = Optional.of(Long.valueOf(parent));
        Thread thread = new Thread(() -> haltAfter(expected), "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks who the parent is, not whether it lives: a killed process lives on as a zombie until somebody takes note. */
    private static void haltAfter(Optional<Long> parent) {
        try {
            while (ProcessHandle.current().parent().map(ProcessHandle::pid).equals(parent)) {
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not exit(): a shutdown that hangs would leave the process behind after all.
        Runtime.getRuntime().halt(1);
    }

    /**
     * The JVM option that ties a process to this one. {@link ChildProcess} adds it; whoever has a JVM started by somebody
     * else in this process adds it there.
     *
     * @param directory where the agent's JAR is written
     */
    public static String jvmOption(Path directory) {
        Path jar = directory.resolve("parent-watch.jar");
        try {
            writeAgent(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + jar, e);
        }
        return "-javaagent:" + jar + "=" + ProcessHandle.current().pid();
    }

    private static void writeAgent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), ParentWatch.class.getName());
        String entry = ParentWatch.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = ParentWatch.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
    }
}
