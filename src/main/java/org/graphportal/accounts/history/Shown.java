package org.graphportal.accounts.history;

import java.util.Arrays;
import java.util.Map;
import org.graphportal.accounts.record.facts.Outcome;

/**
 * Which accounts of a change are shown.
 *
 * @param outcome those that have come to this, null for all
 * @param page from 0
 */
public record Shown(Outcome outcome, int page) {

    static Shown of(Map<String, String> parameters) {
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.getWord().equals(parameters.get("show")))
                .findFirst()
                .orElse(null);
        String page = parameters.getOrDefault("page", "0");
        return new Shown(outcome, page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0);
    }

    /** Returns what an address says for the same accounts on another page. */
    public String query(int step) {
        return (outcome == null ? "" : "&show=" + outcome.getWord()) + "&page=" + (page + step);
    }
}
