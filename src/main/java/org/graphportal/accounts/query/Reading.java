package org.graphportal.accounts.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.batch.BatchListener;
import org.graphportal.graph.batch.BatchRun;
import org.graphportal.graph.batch.Pace;
import org.graphportal.graph.transport.ClickBudget;
import org.graphportal.settings.Portal;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.RequestTokens;

/**
 * Reads accounts in the name of the administrator whose request it is, as many as the time of a click allows. A page that
 * shows what comes of it asks for itself again until all are read.
 */
@ApplicationScoped
public class Reading {

    private static final Set<String> SCOPES = Set.of("User.Read.All");
    /** No batch is begun that has less time than this. */
    private static final Duration LEAST = Duration.ofMillis(1_500);

    @Inject
    AccessTokens tokens;

    @Inject
    Portal portal;

    @Inject
    ClickBudget budget;

    /**
     * What a click has brought.
     *
     * @param enquiry what is known now
     * @param pause how long Graph wants to be left alone, zero where it does not
     */
    public record Result(Enquiry enquiry, Duration pause) {

        /** Returns what is known without a click. */
        static Result of(Enquiry enquiry) {
            return new Result(enquiry, Duration.ZERO);
        }

        /** Tells whether the page is to ask for itself again. */
        public boolean refreshing() {
            return !enquiry.complete() && !enquiry.stuck();
        }

        /** Returns for how many seconds Graph wants to be left alone, 0 where it does not. */
        public long waitSeconds() {
            return pause.plusMillis(999).toSeconds();
        }

        /** Has the page that is about to be rendered ask for itself again, where there is a use in it. */
        public void refresh(ExternalContext page) {
            if (refreshing()) {
                page.setResponseHeader("Refresh", Long.toString(Math.max(1, waitSeconds())));
            }
        }
    }

    /**
     * Reads on.
     *
     * @throws org.graphportal.token.TokenProblem when there is no token for it
     */
    public Result readOn(Enquiry enquiry) {
        Click click = new Click(new ArrayList<>(enquiry.entries()));
        List<BatchCall> calls = click.calls();
        while (!calls.isEmpty() && click.goOn()) {
            BatchRun run =
                    new BatchRun(portal.graphUrl(), new RequestTokens(tokens, SCOPES), Pace.none(), budget::left);
            run.send(calls, click);
            calls = click.calls();
        }
        return new Result(enquiry.with(click.entries), click.pause);
    }

    private final class Click implements BatchListener {

        private final List<Queried> entries;
        private Duration pause = Duration.ZERO;

        private Click(List<Queried> entries) {
            this.entries = entries;
        }

        private List<BatchCall> calls() {
            return IntStream.range(0, entries.size())
                    .filter(index -> entries.get(index).state().pending())
                    .mapToObj(index -> Questions.about(Integer.toString(index), entries.get(index)))
                    .toList();
        }

        @Override
        public boolean goOn() {
            return pause.isZero() && budget.left().compareTo(LEAST) > 0;
        }

        @Override
        public void waiting(List<BatchCall> calls, Duration time) {
            if (time.plus(LEAST).compareTo(budget.left()) > 0) {
                pause = time;
            }
        }

        @Override
        public void answered(List<BatchAnswer> answers) {
            answers.forEach(answer -> {
                int index = Integer.parseInt(answer.id());
                entries.set(index, Questions.read(entries.get(index), answer));
            });
        }
    }
}
