package org.graphportal.operations.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program {@code az} that writes down how it is called and answers what it was told to; and scripts that call it. */
final class AzureCli {

    private static final Path SCRIPTS = Path.of(System.getProperty("basedir", "."), "server-config/entra-id")
            .toAbsolutePath();
    private static final String STUB = """
            #!/bin/sh
            for argument; do printf '%s\\037' "$argument"; done >> "$AZ/calls"
            printf '\\036' >> "$AZ/calls"
            if [ -e "$AZ/gone" ]; then echo "Connection refused" >&2; exit 1; fi
            for words in "$AZ"/*.words; do
                case " $* " in *"$(cat "$words")"*)
                    cat "${words%.words}.err" >&2
                    cat "${words%.words}.out"
                    if [ -e "${words%.words}.last" ]; then touch "$AZ/gone"; fi
                    exit "$(cat "${words%.words}.code")"
                    ;;
                esac
            done
            """;

    private final Path folder;
    private int answers = 200;

    /** What came of a script. */
    record Outcome(int exitCode, String settings, String messages) {}

    AzureCli(Path folder) {
        this.folder = folder;
        program("az", STUB);
    }

    /** Answers calls with these words; what is told later comes first. */
    AzureCli answering(String words, String answer) {
        return answering(words, answer, "", 0);
    }

    /** Answers calls with these words, and refuses every later call whatever its words are. */
    AzureCli answeringLast(String words, String answer) {
        answering(words, answer);
        write(answers + ".last", "");
        return this;
    }

    /** Has scripts find this day, as {@code date} writes it. */
    AzureCli on(String day) {
        program("date", "#!/bin/sh\necho " + day + "\n");
        return this;
    }

    /** Refuses calls with these words. */
    AzureCli refusing(String words, String error) {
        return answering(words, "", error, 1);
    }

    /** Runs a script of {@code server-config/entra-id} with something typed in. */
    Outcome run(String script, String typed, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("sh", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("AZ", folder.toString());
        try {
            Process process = builder.start();
            try (var in = process.outputWriter()) {
                in.write(typed);
            }
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(script + " does not end");
            }
            return new Outcome(process.exitValue(), read("stdout"), read("stderr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The calls so far, each as its arguments. */
    List<List<String>> calls() {
        return Files.exists(folder.resolve("calls"))
                ? Stream.of(read("calls").split("\u001e"))
                        .map(call -> List.of(call.split("\u001f")))
                        .toList()
                : List.of();
    }

    /** The calls that change something. */
    List<List<String>> changes() {
        return calls().stream()
                .filter(call -> call.stream().anyMatch(List.of("create", "delete", "reset", "patch", "post")::contains))
                .toList();
    }

    private AzureCli answering(String words, String answer, String error, int code) {
        String name = Integer.toString(--answers);
        write(name + ".words", words);
        write(name + ".out", answer);
        write(name + ".err", error);
        write(name + ".code", Integer.toString(code));
        return this;
    }

    private void program(String name, String text) {
        write(name, text);
        if (!folder.resolve(name).toFile().setExecutable(true)) {
            throw new IllegalStateException("Cannot run programs in " + folder);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
