package org.graphportal.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void a_child_ends_when_its_parent_is_killed() {
        try (ChildProcess parent = start(Parent.class, directory)) {
            Await.until("The child's process id", PATIENCE, () -> parent.log().endsWith("\n"));
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(parent.log().strip())).orElseThrow();

            parent.kill();

            Await.until("The end of the child", PATIENCE, () -> !child.isAlive());
        }
    }

    private static ChildProcess start(Class<?> main, Path directory) {
        List<String> arguments =
                List.of("-cp", System.getProperty("java.class.path"), main.getName(), directory.toString());
        return ChildProcess.java(arguments, directory.resolve(main.getSimpleName() + ".log"));
    }

    /** Starts a child, says its process id, and stays. */
    static final class Parent {

        public static void main(String[] args) throws InterruptedException {
            System.out.println(start(Child.class, Path.of(args[0])).pid());
            new CountDownLatch(1).await();
        }
    }

    /** Stays. */
    static final class Child {

        public static void main(String[] args) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
