package org.graphportal.standin.graph.notes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A page in a notebook.
 *
 * @param id with an exclamation mark, as OneNote's are
 * @param title empty for none
 * @param notebook the notebook's name
 * @param section the section's name
 * @param changed when it was last changed
 * @param html what {@code content} answers, with placeholders for addresses
 */
record NotePage(String id, String title, String notebook, String section, Instant changed, String html) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** As Graph shows it, everything expanded. */
    JsonObject json(String root) {
        String own = root + "/onenote/pages/" + id;
        return Json.createObjectBuilder()
                .add("id", id)
                .add("self", own)
                .add("createdDateTime", TIME.format(changed.minusSeconds(3600)))
                .add("title", title)
                .add("createdByAppId", "")
                .add("contentUrl", own + "/content")
                .add("lastModifiedDateTime", TIME.format(changed))
                .add("links", links())
                .add("parentSection", parent("1-" + Integer.toHexString(section.hashCode()), section))
                .add("parentNotebook", parent("1-" + Integer.toHexString(notebook.hashCode()), notebook))
                .build();
    }

    /** When it was changed, as OData writes it. */
    String time() {
        return TIME.format(changed);
    }

    private JsonObject links() {
        String web = "https://contoso-my.sharepoint.example/onenote/" + id.replace("!", "%21");
        return Json.createObjectBuilder()
                .add("oneNoteClientUrl", Json.createObjectBuilder().add("href", "onenote:" + web))
                .add("oneNoteWebUrl", Json.createObjectBuilder().add("href", web))
                .build();
    }

    private static JsonObject parent(String id, String name) {
        return Json.createObjectBuilder().add("id", id).add("displayName", name).build();
    }
}
