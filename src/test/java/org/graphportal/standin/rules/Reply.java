package org.graphportal.standin.rules;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back for one request. */
public record Reply(HttpResponse<byte[]> response) {

    private static final Pattern FORM = Pattern.compile(
            "<form method=\"post\" action=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"interaction\" value=\"([^\"]+)\">");

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The address to which it redirects, without its parameters. */
    public String target() {
        return header("Location").split("[?#]")[0];
    }

    /** A parameter of the address to which it redirects; empty when it has none. */
    public String parameter(String name) {
        String location = header("Location");
        String parameters = location.contains("?") || location.contains("#") ? location.split("[?#]", 2)[1] : "";
        return URLUtils.parseParameters(parameters)
                .getOrDefault(name, List.of(""))
                .get(0);
    }

    /** Where the form of the page goes. */
    public String formAction() {
        return form().group(1);
    }

    /** The hidden field of the form. */
    public String interaction() {
        return form().group(2);
    }

    private Matcher form() {
        Matcher form = FORM.matcher(text());
        if (!form.find()) {
            throw new AssertionError("No form in " + status() + " " + text());
        }
        return form;
    }
}
