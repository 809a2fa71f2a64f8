package org.graphportal.standin.entra.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graphportal.standin.control.Fault;
import org.graphportal.standin.entra.EntraError.Occurrence;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Html;

/**
 * Where and how the browser is sent back to the application.
 *
 * @param mode {@code query}, {@code fragment} or {@code form_post}
 * @param state empty for none
 */
record ReturnAddress(String redirectUri, String mode, String state) {

    /** Tells the application of a refusal. */
    Answer refusal(Occurrence refusal) {
        JsonObjectBuilder parameters = Json.createObjectBuilder()
                .add("error", refusal.cause().error())
                .add("error_description", refusal.description())
                .add("error_uri", refusal.uri());
        addState(parameters);
        return send(parameters.build());
    }

    /** Brings the code to the application, or what a fault makes of that. */
    Answer success(String code, String sid, Fault fault) {
        JsonObjectBuilder parameters = Json.createObjectBuilder().add("code", code);
        addState(parameters);
        parameters.add("session_state", sid);
        Answer answer = send(fault.change(parameters.build()));
        return fault == Fault.NONE ? answer : fault.spoil(fault.replacesAnswer() ? Answer.of(200) : answer);
    }

    private void addState(JsonObjectBuilder parameters) {
        if (!state.isEmpty()) {
            parameters.add("state", state);
        }
    }

    private Answer send(JsonObject json) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        json.forEach((name, value) -> parameters.put(name, texts(value)));
        if (mode.equals("form_post")) {
            return Answer.html(200, form(parameters));
        }
        String separator = mode.equals("fragment") ? "#" : redirectUri.contains("?") ? "&" : "?";
        return Answer.redirect(URI.create(redirectUri + separator + URLUtils.serializeParameters(parameters)));
    }

    /** An array stands for a parameter that is repeated. */
    private static List<String> texts(JsonValue value) {
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString::getString)
                : List.of(((JsonString) value).getString());
    }

    private String form(Map<String, List<String>> parameters) {
        StringBuilder fields = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> fields.append(
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(Html.escape(name), Html.escape(value)))));
        return Html.page("Working…", """
                <form method="post" action="%s">%s
                  <p>Back to the application.</p><div class="actions"><button class="first">Continue</button></div>
                </form>
                <script>document.forms[0].submit()</script>
                """.formatted(Html.escape(redirectUri), fields));
    }
}
