package org.graphportal.standin.graph.notes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.graphportal.standin.http.Html;
import org.graphportal.standin.people.Person;

/**
 * What a person has in notebooks: the pages of {@code notes/index.json}; as many plain ones instead as the trait
 * {@code notes} says; before them one with the trait {@code noteHtml} as its content and {@code noteTitle} as its title.
 */
final class Notebooks {

    private static final String FOLDER = "/org/graphportal/standin/notes/";
    private static final JsonArray INDEX = index();
    /** The pages were changed long ago, an hour apart. */
    private static final Instant NEWEST = Instant.parse("2026-01-09T15:04:05Z");

    private Notebooks() {}

    /** The person's pages, the newest first. */
    static List<NotePage> pages(Person owner) {
        List<NotePage> pages = new ArrayList<>();
        owner.text("noteHtml")
                .ifPresent(
                        html -> pages.add(page(owner, 0, owner.text("noteTitle").orElse("A page of one's own"), html)));
        if (!owner.has("notebooks")) {
            return List.of();
        }
        if (owner.json().containsKey("notes")) {
            IntStream.rangeClosed(1, owner.number("notes"))
                    .mapToObj(number -> page(owner, number, "Note " + number, "<html><body><p>Note</p></body></html>"))
                    .forEach(pages::add);
        } else {
            INDEX.getValuesAs(JsonObject.class).forEach(entry -> pages.add(page(owner, pages.size() + 100, entry)));
        }
        return pages;
    }

    private static NotePage page(Person owner, int number, JsonObject entry) {
        return new NotePage(
                id(owner, number),
                entry.getString("title"),
                entry.getString("notebook"),
                entry.getString("section"),
                NEWEST.minusSeconds(3600L * number),
                Html.resource(FOLDER + entry.getString("file")));
    }

    private static NotePage page(Person owner, int number, String title, String html) {
        return new NotePage(id(owner, number), title, "Notebook", "Section", NEWEST.minusSeconds(3600L * number), html);
    }

    private static String id(Person owner, int number) {
        UUID notebook = UUID.nameUUIDFromBytes(("notes of " + owner.id()).getBytes(StandardCharsets.UTF_8));
        UUID page = UUID.nameUUIDFromBytes((owner.id() + number).getBytes(StandardCharsets.UTF_8));
        return "1-" + page.toString().replace("-", "") + "!" + (number + 7) + "-" + notebook;
    }

    private static JsonArray index() {
        try (JsonReader reader = Json.createReader(new StringReader(Html.resource(FOLDER + "index.json")))) {
            return reader.readArray();
        }
    }
}
