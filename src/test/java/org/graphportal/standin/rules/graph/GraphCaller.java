package org.graphportal.standin.rules.graph;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;

/** Somebody with a token who calls Graph. */
record GraphCaller(StandIn standIn, Caller caller, StandInPerson person, String token) {

    /** Somebody new who granted the scopes. */
    static GraphCaller with(StandIn standIn, String... scopes) {
        return of(standIn, new StandInControl(standIn.graph()).people().create(), scopes);
    }

    /** Somebody who is there, after a grant of the scopes. */
    static GraphCaller of(StandIn standIn, StandInPerson person, String... scopes) {
        if (scopes.length > 0) {
            new StandInControl(standIn.graph()).grant(person, scopes);
        }
        Caller caller = new Caller(standIn);
        return new GraphCaller(
                standIn,
                caller,
                person,
                caller.tokens(person.userPrincipalName()).getString("access_token"));
    }

    /** Sends a GET; the path begins with the version. */
    Reply get(String path, String... headers) {
        return follow(standIn.graph() + path, headers);
    }

    /** Sends a GET that goes to the eventually consistent index. */
    Reply eventual(String path) {
        return get(path, "ConsistencyLevel", "eventual");
    }

    /** Sends a GET to a whole address. */
    Reply follow(String uri, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return caller.get(uri, all);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static List<JsonObject> values(Reply reply) {
        return reply.json().getJsonArray("value").getValuesAs(JsonObject.class);
    }

    /** One property of each. */
    static List<String> texts(Reply reply, String property) {
        return values(reply).stream()
                .map(value -> value.get(property) instanceof JsonString text ? text.getString() : "")
                .toList();
    }

    static String code(Reply reply) {
        return reply.status() + " " + reply.json().getJsonObject("error").getString("code");
    }
}
