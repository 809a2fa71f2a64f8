package org.graphportal.accounts.change;

import java.io.Serializable;
import java.util.List;
import org.graphportal.accounts.record.Planned;
import org.graphportal.accounts.record.Planned.Target;
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
 */
public record Plan(
        String id,
        String address,
        boolean enabling,
        String undoes,
        List<Target> accounts,
        boolean own,
        int unknown,
        int different)
        implements Serializable {

    /** As much of a name fits into the record. */
    private static final int LONGEST_NAME = 256;

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
        String name = by.name().substring(0, Math.min(LONGEST_NAME, by.name().length()));
        return new Planned(
                id, by.tenantId(), by.objectId(), name, reason, enabling, endSessions && !enabling, undoes, accounts);
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "Plan[" + id + ", " + accounts.size() + " accounts]";
    }
}
