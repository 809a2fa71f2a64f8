package org.graphportal.health;

/** What the application cannot do without and nobody here can mend. */
public enum Upstream {
    /** The token endpoint and the signing keys. */
    ENTRA_ID("Microsoft Entra ID"),
    /** Microsoft Graph. */
    GRAPH("Microsoft Graph");

    private final String title;

    Upstream(String title) {
        this.title = title;
    }

    /** Returns the name that people know, the same in every language. */
    public String title() {
        return title;
    }
}
