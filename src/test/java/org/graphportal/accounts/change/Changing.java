package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.it.Http;
import org.graphportal.server.Await;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInAccounts;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;

/** An administrator who changes accounts, one request at a time. */
public final class Changing {

    /** For whatever a server has to do. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern COUNT = Pattern.compile("data-outcome=\"([a-z-]+)\">(\\d+)<");
    private static final Pattern HIDDEN =
            Pattern.compile("<input (?:id=\"[^\"]+\" )?type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("/admin/change\\?id=([0-9a-f-]{36})$");

    private final Http http;
    private final StandInPerson person;

    Changing(Http http, StandInPerson person) {
        this.http = http;
        this.person = person;
    }

    /** An administrator of the portal whose directory role reaches everybody but administrators, with both permissions. */
    public static StandInPerson administrator(StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Admin"))
                .with("directoryRole", "User Administrator")
                .create();
        standIn.grant(person, "User.Read.All", "User.EnableDisableAccount.All");
        return person;
    }

    /** A thousand accounts that are enabled. */
    static List<String> thousand(StandInControl standIn, String prefix) {
        return standIn.accounts(prefix).create(1_112).stream()
                .filter(name -> !name.matches(".*0@.*"))
                .limit(1_000)
                .toList();
    }

    /** Signs an administrator in. */
    public static Changing as(StandInPerson person, Http http) {
        SignInByHand.signIn(http, person, "/admin/changes");
        return new Changing(http, person);
    }

    /** Signs in an administrator who is new. */
    static Changing asAdministrator(Http http, StandInControl standIn) {
        return as(administrator(standIn), http);
    }

    /** Chooses accounts, has them looked up and goes on with those that are there. */
    public void select(List<String> names) {
        http.post("/admin/account-choice", "do=query&box=" + encode(String.join(",", names)));
        Await.until(
                "The accounts",
                PATIENCE,
                () -> !http.get("/admin/account-query").body().contains("<progress"));
        HttpResponse<String> answer = http.post("/admin/account-query-action", "do=disabled");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/admin/change-accounts?to=disabled");
    }

    /** Opens a preview: {@code to=disabled}, {@code again=} or {@code undo=}. */
    public String preview(String query) {
        HttpResponse<String> page = http.get("/admin/change-accounts?" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        if (page.body().contains("id=\"reading\"")) {
            return preview(query);
        }
        if (page.body().contains("id=\"fresh-sign-in\"")) {
            signInOnceMore("/admin/change-accounts?" + query + "&fresh=1");
            return preview(query);
        }
        return page.body();
    }

    /** Chooses accounts and opens the preview of disabling them. */
    String previewOf(List<String> names) {
        select(names);
        return preview("to=disabled");
    }

    private void signInOnceMore(String page) {
        URI entra = SignInByHand.begin(http, page);
        assertThat(entra.getQuery()).contains("prompt=login");
        SignInByHand.open(http, SignInByHand.authorize(http, entra, person));
    }

    /** Sends what a preview asks for. */
    public HttpResponse<String> confirm(String preview, String reason, String number) {
        return submit("/admin/change-accounts", preview, "confirm", "begin")
                .with("reason", reason)
                .with("number", number)
                .send();
    }

    /** Chooses, confirms and returns the id of the change, which is under way. */
    String disable(List<String> names, int number) {
        return id(confirm(previewOf(names), "They left", Integer.toString(number)));
    }

    /** The same, while Graph does what it is told and holds its answers back. */
    String disableHeld(List<String> names, int number, StandInControl standIn) {
        return beginHeld(previewOf(names), number, standIn);
    }

    /** The same with accounts that stand in a preview already. */
    String beginHeld(String preview, int number, StandInControl standIn) {
        standIn.fault("batch").person(person).held().order();
        return id(confirm(preview, "They left", Integer.toString(number)));
    }

    /** Waits until so many of some accounts have been changed. */
    static void awaitWrites(StandInAccounts accounts, int number) {
        Await.until(
                "The change of " + number + " accounts",
                PATIENCE,
                () -> accounts.writes().size() == number);
    }

    /** Returns the id of the change that has begun. */
    public static String id(HttpResponse<String> answer) {
        Matcher address =
                ADDRESS.matcher(answer.headers().firstValue("Location").orElse(answer.body()));
        if (!address.find()) {
            throw new AssertionError(answer.statusCode() + "\n" + answer.body());
        }
        return address.group(1);
    }

    /** Returns the page of a change. */
    public String page(String id) {
        return http.get("/admin/change?id=" + id).body();
    }

    /** Presses a button of that page. */
    public HttpResponse<String> act(String id, String button) {
        return http.post("/admin/change-action", "id=" + id + "&do=" + button);
    }

    /** Goes on with a change, after another sign-in where that is demanded. */
    public HttpResponse<String> resume(String id) {
        if (page(id).contains("id=\"fresh-sign-in\"")) {
            signInOnceMore("/admin/change?id=" + id + "&fresh=1");
        }
        return act(id, "resume");
    }

    /** Waits until it has ended. */
    public Map<String, Integer> ended(String id) {
        Await.until("The end of the change " + id, PATIENCE, () -> !page(id).contains("data-follow"));
        return counts(id);
    }

    Map<String, Integer> counts(String id) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher count = COUNT.matcher(page(id));
        while (count.find()) {
            counts.put(count.group(1), Integer.valueOf(count.group(2)));
        }
        return counts;
    }

    String csv(String id) {
        return http.get("/admin/change.csv?id=" + id).body();
    }

    Http http() {
        return http;
    }

    Form submit(String address, String page, String form, String button) {
        Form fields = new Form(address, new StringBuilder(form + "=" + form + "&" + button + "=" + button));
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.with(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** A form that is being filled in. */
    final class Form {

        private final String address;
        private final StringBuilder fields;

        private Form(String address, StringBuilder fields) {
            this.address = address;
            this.fields = fields;
        }

        Form with(String name, String value) {
            fields.append('&').append(encode(name)).append('=').append(encode(value));
            return this;
        }

        /** As it is sent. */
        String text() {
            return fields.toString();
        }

        HttpResponse<String> send() {
            return http.post(address, text());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
