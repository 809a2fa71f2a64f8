package org.graphportal.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages that show what Graph says, asked for with something typed where there is a field for it. */
enum FaultedPage {
    PROFILE("profile", "/my/profile", "me", "id=\"json\"", "id=\"json\""),
    QUERY(
            "queries",
            "/my/query?name=messages",
            "messages",
            "Agenda for the quarterly",
            "<bdi>My latest messages</bdi>"),
    EXPLORER(
            "queries",
            "/my/explorer?path=%2Fme%2Fmessages%3F%24top%3D3&scopes=Mail.Read",
            "messages",
            "Agenda for the quarterly",
            "value=\"/me/messages?$top=3\""),
    PEOPLE(
            "people",
            "/my/people?size=10&sort=user-desc&q=Quill+%26+Co",
            "users",
            "Nobody was found.",
            "value=\"Quill &amp; Co\"");

    private static final Pattern AGAIN = Pattern.compile("<a class=\"btn btn-primary\" href=\"([^\"]+)\"");

    private final String group;
    private final String address;
    private final String endpoint;
    private final String content;
    private final String field;

    /**
     * @param group how the table of faults names it
     * @param endpoint what it calls, as the stand-in names it
     * @param content what stands on it when all is well
     * @param field how the page itself shows what was asked
     */
    FaultedPage(String group, String address, String endpoint, String content, String field) {
        this.group = group;
        this.address = address;
        this.endpoint = endpoint;
        this.content = content;
        this.field = field;
    }

    String group() {
        return group;
    }

    String address() {
        return address;
    }

    String endpoint() {
        return endpoint;
    }

    String content() {
        return content;
    }

    /** Looks at the page itself or its button that tries again: the links to other languages repeat every question. */
    boolean keepsWhatWasTyped(String page) {
        Matcher again = AGAIN.matcher(page);
        boolean leadsBack = again.find() && leadsHere(again.group(1).replace("&amp;", "&"));
        return leadsBack || page.contains(field);
    }

    /** Who has to sign in again is led back afterwards. */
    private boolean leadsHere(String link) {
        return link.equals(address) || link.endsWith("to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }
}
