package org.graphportal.accounts.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.tables.Tables;
import org.graphportal.encoding.Percent;
import org.graphportal.signin.CurrentPerson;

/** {@code /admin/changes}: what has been changed, the latest first, to search. */
@Named
@RequestScoped
public class ChangeHistory {

    private static final int PAGE = 25;
    private static final int LONGEST = 100;

    @Inject
    History history;

    @Inject
    Tables tables;

    @Inject
    Beginnings beginnings;

    @Inject
    CurrentPerson person;

    private boolean readable;
    private String term;
    private int page;
    private List<Change> changes;
    private Map<String, Map<Outcome, Long>> counts;

    /** Reads what the address asks for. */
    public void load() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        term = term(parameters.get("q"));
        String asked = parameters.getOrDefault("page", "0");
        page = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
        readable = tables.isReady();
        if (readable) {
            String tenant = person.person().orElseThrow().tenantId();
            changes = history.changes(tenant, term, page * PAGE, PAGE + 1);
            counts = history.counts(changes.stream().map(Change::getId).toList());
        }
    }

    static String term(String given) {
        String trimmed = given == null ? "" : given.strip();
        return trimmed.substring(0, Math.min(LONGEST, trimmed.length()));
    }

    /** Tells whether the record can be read. */
    public boolean isReadable() {
        return readable;
    }

    /** Returns what is looked for, empty for all. */
    public String getTerm() {
        return term;
    }

    /** Returns the page, from 0. */
    public int getPage() {
        return page;
    }

    /** Returns the changes on this page. */
    public List<Change> getChanges() {
        return changes.subList(0, Math.min(PAGE, changes.size()));
    }

    /** Tells whether there are further pages. */
    public boolean isMore() {
        return changes.size() > PAGE;
    }

    /** Returns the address of a page so many further on, below the context path. */
    public String address(int step) {
        return "/admin/changes?page=" + (page + step) + query();
    }

    /** Returns the address of the same as a file, below the context path. */
    public String getCsv() {
        return "/admin/changes.csv?" + query();
    }

    private String query() {
        return term.isEmpty() ? "" : "&q=" + Percent.encoded(term);
    }

    /** Returns how many accounts of a change are as they were to be. */
    public long changed(Change change) {
        return counts.get(change.getId()).get(Outcome.CHANGED);
    }

    /** Returns how many accounts a change is about. */
    public long total(Change change) {
        return counts.get(change.getId()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Returns the key of how far a change has come; of one that the end of a server has interrupted too. */
    public String stateKey(Change change) {
        return Standing.progress(change, beginnings).getLabelKey();
    }
}
