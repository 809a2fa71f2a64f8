package org.graphportal.graph.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what a run says, and may stop it. */
final class Heard implements BatchListener {

    final List<BatchAnswer> answers = new ArrayList<>();
    final List<String> waits = new ArrayList<>();
    final List<String> notDone = new ArrayList<>();
    /** After so many answers no further batch is wanted. */
    int most = Integer.MAX_VALUE;
    /** Whether what is about to be sent cannot be noted. */
    boolean refusing;

    @Override
    public boolean goOn() {
        return answers.size() < most;
    }

    @Override
    public void sending(List<BatchCall> calls) {
        if (refusing) {
            throw new IllegalStateException("no place to note it");
        }
    }

    @Override
    public void notDone(List<BatchCall> calls) {
        calls.forEach(call -> notDone.add(call.id()));
    }

    @Override
    public void waiting(List<BatchCall> calls, Duration time) {
        waits.add(calls.stream().map(BatchCall::id).collect(Collectors.joining(" ")));
    }

    @Override
    public void answered(List<BatchAnswer> some) {
        answers.addAll(some);
    }

    Map<String, Integer> statuses() {
        return answers.stream().collect(Collectors.toMap(BatchAnswer::id, BatchAnswer::status));
    }

    BatchAnswer of(String id) {
        return answers.stream()
                .filter(answer -> answer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
