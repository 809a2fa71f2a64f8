package org.graphportal.accounts.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.graphportal.accounts.record.RecordInMemory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history as a file. */
class ChangeRowsTest {

    private static final int MANY = 1_201;

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final ChangeRows rows = new ChangeRows();

    @BeforeEach
    void complete() {
        rows.history = record.history();
        rows.beginnings = record.elsewhere().beginnings();
    }

    @Test
    void however_many_changes_there_are_each_is_a_line_the_latest_first() {
        IntStream.range(0, MANY).forEach(i -> {
            record.insertChange("c-" + i, "2026-01-01T%02d:%02d:%02d.000Z".formatted(i / 3_600, i / 60 % 60, i % 60));
        });

        List<List<String>> lines = new ArrayList<>();
        rows.matching("tenant", "").forEach(lines::add);

        assertThat(lines).extracting(line -> line.get(0)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(lines.get(0).get(0)).isEqualTo("c-1200");
        assertThat(lines.get(MANY - 1).get(0)).isEqualTo("c-0");
        assertThat(lines.get(600)).hasSize(ChangeRows.HEADER.size());
        assertThat(rows.matching("elsewhere", "")).isEmpty();
    }

    @Test
    void a_change_whose_server_has_ended_was_interrupted() {
        record.beginnings().begin(RecordInMemory.disabling(1));
        assertThat(progress()).isEqualTo("RUNNING");

        record.killOwner();

        assertThat(progress()).isEqualTo("INTERRUPTED");
    }

    private String progress() {
        return rows.matching("tenant", "").iterator().next().get(ChangeRows.HEADER.indexOf("progress"));
    }
}
