package org.graphportal.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.it.Http;
import org.graphportal.standin.StandInPerson;

/** A sign-in one request at a time, for tests that tamper with it on the way. */
public final class SignInByHand {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private SignInByHand() {}

    /** Asks for a page and follows to Entra; returns the address of the authorization request. */
    public static URI begin(Http http, String page) {
        HttpResponse<String> answer = http.get(page);
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(page + " answers " + answer.statusCode())));
    }

    /** Signs in at Entra; returns the callback's address with code and state, which nobody has opened yet. */
    public static URI authorize(Http http, URI authorizationRequest, StandInPerson person) {
        String page = http.send(HttpRequest.newBuilder(authorizationRequest)).body();
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("No form at Entra:\n" + page);
        }
        StringBuilder fields = new StringBuilder("person=" + encode(person.userPrincipalName()));
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.append('&').append(hidden.group(1)).append('=').append(encode(hidden.group(2)));
        }
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(authorizationRequest.resolve(form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.toString())));
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("Entra answers:\n" + answer.body())));
    }

    /** Signs in up to the callback's address, which nobody has opened yet. */
    public static URI callback(Http http, StandInPerson person, String page) {
        return authorize(http, begin(http, page), person);
    }

    /** Signs in; returns the answer of the callback. */
    public static HttpResponse<String> signIn(Http http, StandInPerson person, String page) {
        return open(http, callback(http, person, page));
    }

    /** Opens an address as it is. */
    public static HttpResponse<String> open(Http http, URI address) {
        return http.send(HttpRequest.newBuilder(address));
    }

    /** Returns a parameter of an address as it stands there, encoded. */
    public static String parameter(URI address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address.toString());
        if (!value.find()) {
            throw new AssertionError("No " + name + " in " + address);
        }
        return value.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
