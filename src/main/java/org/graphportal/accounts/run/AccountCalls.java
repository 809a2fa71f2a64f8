package org.graphportal.accounts.run;

import jakarta.json.Json;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.encoding.Percent;
import org.graphportal.graph.batch.BatchCall;

/** The calls about one account; its line in the change is their id. */
final class AccountCalls {

    private AccountCalls() {}

    /** Graph v1.0: Update user. Permissions: {@code User.EnableDisableAccount.All} and {@code User.Read.All}. */
    static BatchCall change(ChangedAccount account, boolean enabling) {
        return BatchCall.write(
                id(account),
                "PATCH",
                address(account),
                Json.createObjectBuilder().add("accountEnabled", enabling).build());
    }

    /** Graph v1.0: Get user; the account by itself, because lists lag behind. Permission: {@code User.Read.All}. */
    static BatchCall read(ChangedAccount account) {
        return BatchCall.get(id(account), address(account) + "?$select=id,accountEnabled");
    }

    /** Graph v1.0: user: revokeSignInSessions; done twice it is as done once. Permission: {@code User.RevokeSessions.All}. */
    static BatchCall endSessions(ChangedAccount account) {
        return BatchCall.write(id(account), "POST", address(account) + "/revokeSignInSessions", null)
                .asRepeatable();
    }

    private static String id(ChangedAccount account) {
        return Integer.toString(account.getLine());
    }

    private static String address(ChangedAccount account) {
        return "/users/" + Percent.encoded(account.getAccountId());
    }
}
