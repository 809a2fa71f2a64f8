package org.graphportal.accounts.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.graphportal.accounts.Account;
import org.graphportal.accounts.Selection;
import org.graphportal.accounts.Selections;
import org.graphportal.accounts.query.Enquiry;
import org.graphportal.accounts.query.Queried;
import org.graphportal.accounts.query.Reading;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned.Target;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;

/** Makes plans: of what somebody has chosen, and of earlier changes. */
@ApplicationScoped
class Planning {

    @Inject
    Reviews reviews;

    @Inject
    Records records;

    @Inject
    Selections selections;

    @Inject
    Beginnings beginnings;

    @Inject
    CurrentPerson person;

    /** Returns a plan of what an address names, and else why there is none. */
    Preview preview(Map<String, String> parameters) {
        String again = parameters.get("again");
        String undo = parameters.get("undo");
        if (undo != null) {
            return change(undo).map(this::undo).orElse(Preview.without("change.nothing-chosen"));
        }
        Optional<Preview> preview = again == null
                ? selections.current().map(chosen -> Preview.of(of(chosen, "enabled".equals(parameters.get("to")))))
                : change(again).map(this::again);
        return preview.orElse(Preview.without("change.nothing-chosen"));
    }

    /** Tells whether what an address names is to disable accounts. */
    boolean disables(Map<String, String> parameters) {
        String again = parameters.get("again");
        String undo = parameters.get("undo");
        if (undo != null) {
            return change(undo).filter(Change::isEnabling).isPresent();
        }
        return again == null
                ? !"enabled".equals(parameters.get("to"))
                : change(again).filter(change -> !change.isEnabling()).isPresent();
    }

    private Optional<Change> change(String id) {
        return records.find(id).filter(found -> found.isIn(signedIn().tenantId()));
    }

    private Plan of(Selection selection, boolean enabling) {
        List<Account> others = selection.accounts().stream()
                .filter(account -> !isOwn(account.id()))
                .toList();
        List<Target> known = others.stream()
                .filter(account -> account.accountEnabled() != null)
                .map(Planning::target)
                .toList();
        return new Plan(
                id(),
                "/admin/change-accounts?to=" + (enabling ? "enabled" : "disabled"),
                enabling,
                null,
                known,
                others.size() < selection.accounts().size(),
                others.size() - known.size(),
                0,
                selection.read());
    }

    /** Plans once more what has failed or was refused in a change. */
    private Preview again(Change change) {
        return of(change, Set.of(Outcome.FAILED, Outcome.REFUSED), "again", change.isEnabling());
    }

    /** Plans the contrary of a change, for what is still as it was left. */
    private Preview undo(Change change) {
        return beginnings
                .undoing(change)
                .problemKey()
                .map(Preview::without)
                .orElseGet(() -> of(change, Set.of(Outcome.CHANGED), "undo", !change.isEnabling()));
    }

    private Preview of(Change change, Set<Outcome> outcomes, String word, boolean enabling) {
        String about = word + "=" + change.getId();
        List<ChangedAccount> all = records.accounts(change.getId(), outcomes);
        List<ChangedAccount> accounts =
                all.stream().filter(account -> !isOwn(account.getAccountId())).toList();
        Reading.Result reading = reviews.readOn(
                about, accounts.stream().map(ChangedAccount::getAccountId).toList());
        return reading.enquiry().complete()
                ? Preview.of(of(change, accounts, accounts.size() < all.size(), reading.enquiry(), about, enabling))
                : Preview.after(reading);
    }

    private static Plan of(
            Change change,
            List<ChangedAccount> accounts,
            boolean own,
            Enquiry enquiry,
            String about,
            boolean enabling) {
        Map<String, Boolean> enabled = enquiry.entries().stream()
                .filter(entry -> entry.account() != null && entry.account().accountEnabled() != null)
                .collect(Collectors.toMap(
                        Queried::named, entry -> entry.account().accountEnabled()));
        List<Target> known = accounts.stream()
                .filter(account -> enabled.containsKey(account.getAccountId()))
                .map(account -> target(account, enabled.get(account.getAccountId())))
                .toList();
        boolean undo = enabling != change.isEnabling();
        List<Target> left = undo
                ? known.stream()
                        .filter(account -> account.enabled() != enabling)
                        .toList()
                : known;
        return new Plan(
                id(),
                "/admin/change-accounts?" + about,
                enabling,
                undo ? change.getId() : null,
                left,
                own,
                accounts.size() - known.size(),
                known.size() - left.size(),
                enquiry.begun());
    }

    private boolean isOwn(String accountId) {
        return signedIn().objectId().equalsIgnoreCase(accountId);
    }

    private SignedInPerson signedIn() {
        return person.person().orElseThrow();
    }

    private static Target target(Account account) {
        String name = account.displayName() == null ? account.id() : account.displayName();
        String user = account.userPrincipalName() == null ? "" : account.userPrincipalName();
        return new Target(account.id(), name, user, account.accountEnabled());
    }

    private static Target target(ChangedAccount account, boolean enabled) {
        return new Target(account.getAccountId(), account.getDisplayName(), account.getUserPrincipalName(), enabled);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
