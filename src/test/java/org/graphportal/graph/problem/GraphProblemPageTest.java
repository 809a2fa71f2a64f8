package org.graphportal.graph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphProblemPageTest {

    @Test
    void a_portal_that_is_busy_itself_blames_nobody_else_and_tries_again_soon() {
        GraphProblemPage page = GraphProblemPage.of(GraphProblem.portalBusy(), "/my/note?id=1");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.titleKey()).isEqualTo("graph-problem.portal-busy.title");
        assertThat(page.waitSeconds()).isEqualTo(5);
    }

    @Test
    void a_graph_that_is_busy_without_saying_how_long_is_asked_again_after_half_a_minute() {
        GraphProblemPage page = GraphProblemPage.of(GraphErrors.problem(503, null, null, null), "/my/notes");

        assertThat(page.titleKey()).isEqualTo("graph-problem.busy.title");
        assertThat(page.waitSeconds()).isEqualTo(30);
    }
}
