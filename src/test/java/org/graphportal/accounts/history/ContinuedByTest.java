package org.graphportal.accounts.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Planned;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who has gone on with a change, as its file says it. */
class ContinuedByTest {

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final Planned planned = RecordInMemory.disabling(1);

    @Test
    void each_is_named_once_and_who_has_only_settled_is_not() {
        record.beginnings().begin(planned);

        goOn("Bob", false);
        goOn("Carol", true);
        goOn("Dave", false);
        goOn("Bob", false);

        assertThat(ChangeCsvServlet.continuedBy(record.history().continuations(planned.id())))
                .isEqualTo("Bob;Dave");
    }

    private void goOn(String name, boolean settling) {
        record.killOwner();
        Author author = new Author("tenant", name, name);
        assertThat(record.elsewhere().beginnings().resume(planned.id(), author, settling))
                .isEqualTo(Beginning.BEGUN);
    }
}
