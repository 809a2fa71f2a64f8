package org.graphportal.accounts.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.graphportal.accounts.record.Finding;
import org.graphportal.accounts.record.Records;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.batch.BatchListener;

/**
 * Writes down what goes on in one part of a job.
 *
 * @param job whose part it is
 * @param records where it is written
 * @param changes whether accounts may be changed by it, so that each has to be read whose answer does not come
 * @param finding what an answer means
 */
record Phase(Job job, Records records, boolean changes, Function<BatchAnswer, Finding> finding)
        implements BatchListener {

    @Override
    public boolean goOn() {
        return job.goesOn();
    }

    @Override
    public void sending(List<BatchCall> calls) {
        if (changes) {
            records.before(
                    job.order().changeId(),
                    calls.stream().map(call -> Integer.valueOf(call.id())).toList());
        }
    }

    @Override
    public void waiting(List<BatchCall> calls, Duration time) {
        job.pulse().waits(time);
    }

    @Override
    public void answered(List<BatchAnswer> answers) {
        List<Finding> findings = answers.stream().map(finding).toList();
        records.after(job.order().changeId(), findings);
        job.pulse().close((int)
                findings.stream().filter(found -> !found.outcome().isOpen()).count());
        if (answers.stream().allMatch(answer -> answer.status() == 0 || answer.status() >= 500)) {
            job.lost();
        } else {
            job.heard();
        }
    }
}
