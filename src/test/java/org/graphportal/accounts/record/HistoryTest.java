package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.graphportal.accounts.record.facts.Planned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How changes are searched for. */
class HistoryTest {

    private final RecordInMemory record = RecordInMemory.empty();

    @BeforeEach
    void begin() {
        change("50% of A_team", "Megan", "m_bowen@x.example");
        change("50 of ATteam", "Alex", "mbbowen@x.example");
        change("C:\\temp!", "Lee", "lee@x.example");
    }

    @AfterEach
    void close() {
        record.close();
    }

    @ParameterizedTest
    @CsvSource({
        "%, 50% of A_team",
        "_, 50% of A_team",
        "a_TEAM, 50% of A_team",
        "M_B, 50% of A_team",
        "\\, C:\\temp!",
        "!, C:\\temp!"
    })
    void what_is_typed_is_looked_for_as_it_stands(String term, String reason) {
        assertThat(reasons(term)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"5%f", "a__team", "\\%", "!%", "%%"})
    void nothing_that_is_typed_stands_for_anything_else(String term) {
        assertThat(reasons(term)).isEmpty();
    }

    @Test
    void whole_ids_and_parts_of_names_and_reasons_are_found() {
        assertThat(reasons("ID-ALEX")).containsExactly("50 of ATteam");
        assertThat(reasons("id-ale")).isEmpty();
        assertThat(reasons("mEG")).containsExactly("50% of A_team");
        assertThat(reasons("50")).hasSize(2);
        assertThat(reasons("")).hasSize(3);
    }

    private void change(String reason, String name, String user) {
        Planned.Target account = new Planned.Target("id-" + name.toLowerCase(), name, user, true);
        Planned planned = new Planned(
                UUID.randomUUID().toString(),
                RecordInMemory.ALICE,
                reason,
                false,
                false,
                null,
                List.of(account),
                Instant.now());
        record.beginnings().begin(planned);
        record.sql("update account_change set running_for = null");
    }

    private List<String> reasons(String term) {
        return record.history().changes("tenant", term, 0, 10).stream()
                .map(Change::getReason)
                .toList();
    }
}
