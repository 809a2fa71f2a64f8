package org.graphportal.graph.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graphportal.graph.problem.RetryAfter;

/** What goes on while {@link BatchRun#send} does; of use once, in one thread. */
final class Sending {

    private static final int MOST_IN_FLIGHT = 4;
    private static final int MOST_TRIES = 10;
    /** Without a word of Graph's, the first wait; each further one is twice as long. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    /** How soon somebody who wants it to stop is heard. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final BatchRun run;
    private final BatchListener listener;
    private final Renewals renewals;
    private final Waiting waiting = new Waiting();
    private final BlockingQueue<Flight> landed = new LinkedBlockingQueue<>();
    private final List<Flight> inFlight = new ArrayList<>();

    private Instant paused = Instant.MIN;
    private RuntimeException failure;

    Sending(BatchRun run, List<BatchCall> calls, BatchListener listener) {
        this.run = run;
        this.listener = listener;
        this.renewals = new Renewals(run.tokens());
        waiting.add(calls.stream().map(Waiting.Entry::first).toList());
    }

    void run() {
        while (goesOn()) {
            guarded(this::fill);
            await();
        }
        guarded(() -> tell(waiting.lastAnswers()));
        if (failure != null) {
            throw failure;
        }
    }

    private boolean goesOn() {
        return !inFlight.isEmpty() || !waiting.isEmpty() && maySend();
    }

    private boolean maySend() {
        try {
            return failure == null && !Thread.currentThread().isInterrupted() && listener.goOn();
        } catch (RuntimeException e) {
            failure = e;
            return false;
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (failure == null) {
                failure = e;
            }
        }
    }

    private void fill() {
        Instant now = Instant.now();
        while (!now.isBefore(paused) && inFlight.size() < most(now) && maySend()) {
            List<Waiting.Entry> next = waiting.next(now, inFlight.isEmpty());
            Duration wait = next.isEmpty() ? Duration.ZERO : run.pace().take(next.size(), now);
            if (next.isEmpty() || !wait.isZero()) {
                waiting.putBack(next);
                paused = now.plus(wait);
                return;
            }
            begin(next);
        }
    }

    private int most(Instant now) {
        return waiting.holdsUp(now) ? 1 : MOST_IN_FLIGHT;
    }

    private void begin(List<Waiting.Entry> next) {
        String token;
        try {
            token = run.tokens().token();
            listener.sending(next.stream().map(Waiting.Entry::call).toList());
        } catch (RuntimeException e) {
            waiting.putBack(next);
            throw e;
        }
        inFlight.add(new Flight(next, token, null));
        Flight.begin(run.graphRoot(), token, next, run.patience().get()).thenAccept(landed::add);
    }

    private void await() {
        try {
            Flight flight = landed.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            if (flight != null) {
                inFlight.removeIf(sent -> sent.entries() == flight.entries());
                guarded(() -> land(flight));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            inFlight.forEach(lost -> guarded(() -> tell(lost.answers())));
            inFlight.clear();
        }
    }

    private void land(Flight flight) {
        if (flight.refused()) {
            waiting.putBack(flight.entries());
            listener.notDone(flight.calls());
            refused(flight);
            return;
        }
        List<BatchAnswer> answers = flight.answers();
        List<Waiting.Entry> refused = renewals.refused(flight, answers);
        waiting.putBack(refused);
        settle(flight, answers, refused);
        if (!refused.isEmpty()) {
            listener.notDone(refused.stream().map(Waiting.Entry::call).toList());
            renewals.renew(flight, BatchAnswer.claimsAskedFor(answers));
        }
    }

    private void refused(Flight flight) {
        Optional<String> claims = flight.claimsAskedFor();
        if (claims.isEmpty() && flight.status() != 401) {
            throw flight.problem();
        }
        renewals.renew(flight, claims);
    }

    private void settle(Flight flight, List<BatchAnswer> answers, List<Waiting.Entry> refused) {
        List<BatchAnswer> known = new ArrayList<>();
        List<Waiting.Entry> again = new ArrayList<>();
        Instant later = Instant.now().plus(wait(flight, answers));
        for (int i = 0; i < answers.size(); i++) {
            Waiting.Entry entry = flight.entries().get(i);
            if (answers.get(i).invites(entry.call()) && entry.tries() + 1 < MOST_TRIES) {
                again.add(entry.again(later, answers.get(i)));
            } else if (!refused.contains(entry)) {
                known.add(answers.get(i));
            }
        }
        if (flight.busy()) {
            paused = later;
        }
        waiting.add(again);
        tell(known);
        if (!again.isEmpty()) {
            listener.waiting(again.stream().map(Waiting.Entry::call).toList(), Duration.between(Instant.now(), later));
        }
    }

    private static Duration wait(Flight flight, List<BatchAnswer> answers) {
        Instant now = Instant.now();
        int tries =
                flight.entries().stream().mapToInt(Waiting.Entry::tries).max().orElse(0);
        return Stream.concat(
                        flight.retryAfter().stream(),
                        answers.stream()
                                .filter(BatchAnswer::busy)
                                .map(answer -> RetryAfter.of(answer.headers().get("Retry-After"), now))
                                .flatMap(Optional::stream))
                .max(Duration::compareTo)
                .orElse(FIRST_WAIT.multipliedBy(1L << Math.min(tries, 6)));
    }

    private void tell(List<BatchAnswer> answers) {
        if (!answers.isEmpty()) {
            listener.answered(answers);
        }
    }
}
