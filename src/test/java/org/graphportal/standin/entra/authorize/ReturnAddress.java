package org.graphportal.standin.entra.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The parameters of a refusal. */
    Map<String, List<String>> refusal(Occurrence refusal) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("error", List.of(refusal.cause().error()));
        parameters.put("error_description", List.of(refusal.description()));
        parameters.put("error_uri", List.of(refusal.uri()));
        addState(parameters);
        return parameters;
    }

    /** The parameters of a success. */
    Map<String, List<String>> success(String code, String sid) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("code", List.of(code));
        addState(parameters);
        parameters.put("session_state", List.of(sid));
        return parameters;
    }

    /** The answer that brings the parameters to the application. */
    Answer send(Map<String, List<String>> parameters) {
        if (mode.equals("form_post")) {
            return Answer.html(200, form(parameters));
        }
        String separator = mode.equals("fragment") ? "#" : redirectUri.contains("?") ? "&" : "?";
        return Answer.redirect(URI.create(redirectUri + separator + URLUtils.serializeParameters(parameters)));
    }

    private void addState(Map<String, List<String>> parameters) {
        if (!state.isEmpty()) {
            parameters.put("state", List.of(state));
        }
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
