package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.ClickBudget;
import org.junit.jupiter.api.Test;

class NoteReaderTest {

    private static final String LARGE = "x".repeat(100_000);

    @Test
    void a_third_large_note_waits_no_longer_than_a_click_may() throws InterruptedException {
        NoteReader reader = new NoteReader();
        reader.budget = new ClickBudget();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<String>> others = Stream.of("a", "b")
                .map(made -> CompletableFuture.supplyAsync(
                        () -> reader.inTurn(LARGE, html -> {
                            begun.countDown();
                            return await(end, made);
                        }),
                        task -> new Thread(task).start()))
                .toList();
        begun.await();
        reader.budget.endBy(Instant.now().plusMillis(50));

        assertThatThrownBy(() -> reader.inTurn(LARGE, html -> "c"))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.PORTAL_BUSY));
        assertThat(reader.inTurn("small", html -> html)).isEqualTo("small");

        end.countDown();
        assertThat(others).extracting(CompletableFuture::join).containsExactly("a", "b");
        assertThat(reader.inTurn(LARGE, html -> "c")).isEqualTo("c");
    }

    private static String await(CountDownLatch end, String made) {
        try {
            end.await();
            return made;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
