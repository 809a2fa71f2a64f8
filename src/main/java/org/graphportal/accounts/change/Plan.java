package org.graphportal.accounts.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Planned.Target;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.signin.SignedInPerson;

/**
 * A change as its preview shows it, kept until it is confirmed: exactly this is made, whatever is chosen meanwhile.
 *
 * @param id of the change that may come of it
 * @param address of the preview, below the context path
 * @param enabling whether accounts are to be enabled, not disabled
 * @param undoes the id of the change that this one undoes, null for any other
 * @param accounts whose state is known, those that are already so among them; never that of the administrator
 * @param own whether the administrator's own account was chosen too
 * @param unknown how many were chosen of which Graph does not say what they are
 * @param different how many are not as the change left them that this one undoes
 * @param read when the first of them was read
 */
public record Plan(
        String id,
        String address,
        boolean enabling,
        String undoes,
        List<Target> accounts,
        boolean own,
        int unknown,
        int different,
        Instant read)
        implements Serializable {

    /** Takes a copy. */
    public Plan {
        accounts = List.copyOf(accounts);
    }

    /** Returns those that will change. */
    public List<Target> toChange() {
        return accounts.stream()
                .filter(account -> account.enabled() != enabling)
                .toList();
    }

    /** Returns those that are as they should be. */
    public List<Target> alreadySo() {
        return accounts.stream()
                .filter(account -> account.enabled() == enabling)
                .toList();
    }

    Planned confirmed(SignedInPerson by, String reason, boolean endSessions) {
        return new Planned(id, Jobs.author(by), reason, enabling, endSessions && !enabling, undoes, accounts, read);
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "Plan[" + id + ", " + accounts.size() + " accounts]";
    }
}
