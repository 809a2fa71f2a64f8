package org.graphportal.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Accounts that one test has for itself: {@code prefix-0001@contoso.example} and so on. */
public final class StandInAccounts {

    private final StandInControl control;
    private final String prefix;

    StandInAccounts(StandInControl control, String prefix) {
        this.control = control;
        this.prefix = prefix;
    }

    /**
     * Creates them. Each tenth is disabled; the list of whoever has the trait {@code accounts} shows those whose names begin so.
     *
     * @return their user principal names
     */
    public List<String> create(int number) {
        JsonObject order = Json.createObjectBuilder()
                .add("prefix", prefix)
                .add("number", number)
                .build();
        return control
                .send("POST", "/control/accounts", order)
                .getJsonArray("accounts")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(account -> account.getString("userPrincipalName"))
                .toList();
    }

    /** How often they were really written to, by user principal name; who never was is missing. */
    public Map<String, Integer> writes() {
        JsonObject writes = control.send("GET", "/control/writes?prefix=" + prefix + "-", null)
                .getJsonObject("writes");
        return writes.keySet().stream().collect(Collectors.toMap(name -> name, writes::getInt));
    }
}
