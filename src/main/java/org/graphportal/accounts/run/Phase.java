package org.graphportal.accounts.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.batch.BatchListener;

/**
 * Writes down what goes on in one part of a job.
 *
 * @param job whose part it is
 * @param records where it is written
 * @param step what is done
 * @param accounts what it is done about, by their lines
 * @param finding what an answer means
 */
record Phase(
        Job job,
        Records records,
        Finding.Step step,
        Map<Integer, ChangedAccount> accounts,
        Function<BatchAnswer, Finding> finding)
        implements BatchListener {

    static Phase of(
            Job job,
            Records records,
            Finding.Step step,
            List<ChangedAccount> accounts,
            Function<BatchAnswer, Finding> finding) {
        return new Phase(
                job,
                records,
                step,
                accounts.stream().collect(Collectors.toMap(ChangedAccount::getLine, Function.identity())),
                finding);
    }

    @Override
    public boolean goOn() {
        return job.brake().letsGo();
    }

    @Override
    public void sending(List<BatchCall> calls) {
        if (step == Finding.Step.CHANGE) {
            records.before(job.order().changeId(), lines(calls));
        }
    }

    @Override
    public void notDone(List<BatchCall> calls) {
        if (step == Finding.Step.CHANGE) {
            records.notDone(job.order().changeId(), lines(calls));
        }
    }

    @Override
    public void waiting(List<BatchCall> calls, Duration time) {
        job.pulse().waits(time);
    }

    @Override
    public void answered(List<BatchAnswer> answers) {
        List<Finding> findings = answers.stream().map(finding).toList();
        if (step != Finding.Step.SESSIONS) {
            // First: an account that is written down as disabled has no session here any more.
            job.endSessionsHere(findings.stream()
                    .filter(found -> found.outcome() == Outcome.CHANGED)
                    .map(found -> accounts.get(found.line()).getAccountId())
                    .toList());
        }
        records.after(job.order().changeId(), findings);
        job.pulse().close((int)
                findings.stream().filter(found -> !found.outcome().isOpen()).count());
        if (answers.stream().allMatch(answer -> answer.status() == 0 || answer.status() >= 500)) {
            job.brake().lost();
        } else {
            job.brake().heard();
        }
    }

    private static List<Integer> lines(List<BatchCall> calls) {
        return calls.stream().map(call -> Integer.valueOf(call.id())).toList();
    }
}
