package org.graphportal.queries.answer;

import java.util.Set;

/**
 * A property that is shown.
 *
 * @param name its name in Graph
 */
public record Column(String name) {

    /** Those that people need not know by Graph's name. */
    static final Set<String> NAMED = Set.of(
            "displayName",
            "subject",
            "from",
            "receivedDateTime",
            "isRead",
            "hasAttachments",
            "start",
            "end",
            "location",
            "isAllDay",
            "isCancelled",
            "organizer",
            "@odata.type",
            "givenName",
            "surname",
            "jobTitle",
            "mail",
            "userPrincipalName",
            "department",
            "companyName",
            "officeLocation",
            "businessPhones",
            "mobilePhone",
            "preferredLanguage",
            "id");

    /** Returns the key of its heading, null where only Graph has a name for it. */
    public String labelKey() {
        return NAMED.contains(name) ? "query.column." + name.replace("@odata.", "") : null;
    }
}
