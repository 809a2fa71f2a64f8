package org.graphportal.graph;

/** The pages that show what Graph says, asked for with something typed where there is a field for it. */
enum FaultedPage {
    PROFILE("profile", "/my/profile", "me", "id=\"json\"", "/my/profile", "/my/profile"),
    QUERY("queries", "/my/query?name=messages", "messages", "Agenda for the quarterly", "name=messages", "messages"),
    EXPLORER(
            "queries",
            "/my/explorer?path=%2Fme%2Fmessages%3F%24top%3D3&scopes=Mail.Read",
            "messages",
            "Agenda for the quarterly",
            "path=%2Fme%2Fmessages%3F%24top%3D3&amp;scopes=Mail.Read",
            "value=\"/me/messages?$top=3\""),
    PEOPLE(
            "people",
            "/my/people?size=10&sort=user-desc&q=Quill+%26+Co",
            "users",
            "Nobody was found.",
            "size=10&amp;sort=user-desc&amp;q=Quill+%26+Co",
            "value=\"Quill &amp; Co\"");

    private final String group;
    private final String address;
    private final String endpoint;
    private final String content;
    private final String link;
    private final String field;

    /**
     * @param group how the table of faults names it
     * @param endpoint what it calls, as the stand-in names it
     * @param content what stands on it when all is well
     * @param link how a link that tries again says what was typed
     * @param field how a field holds what was typed
     */
    FaultedPage(String group, String address, String endpoint, String content, String link, String field) {
        this.group = group;
        this.address = address;
        this.endpoint = endpoint;
        this.content = content;
        this.link = link;
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

    boolean keepsWhatWasTyped(String page) {
        return page.contains(link) || page.contains(field);
    }
}
