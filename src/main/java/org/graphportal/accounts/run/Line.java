package org.graphportal.accounts.run;

import java.util.List;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.batch.BatchListener;
import org.graphportal.graph.batch.BatchRun;

/**
 * A job's way to Graph.
 *
 * @param reading for calls that change nothing
 * @param writing for all others, which count together with those of every job
 */
record Line(BatchRun reading, BatchRun writing) {

    void read(List<BatchCall> calls, BatchListener listener) {
        reading.send(calls, listener);
    }

    void write(List<BatchCall> calls, BatchListener listener) {
        writing.send(calls, listener);
    }
}
