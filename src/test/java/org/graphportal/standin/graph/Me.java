package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Optional;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;
import org.graphportal.standin.people.Photo;

/** {@code /me} and the caller's photo. */
final class Me {

    private final Bearer bearer;

    Me(Bearer bearer) {
        this.bearer = bearer;
    }

    /** Get user: the default properties, or those of {@code $select}. */
    Answer profile(Call call) {
        Person person = bearer.require(call, Permission.USER_READ, Permission.USER_READ_ALL);
        Optional<String> select = call.parameter("$select");
        JsonObjectBuilder user = Json.createObjectBuilder().add("@odata.context", context(call.origin(), select));
        UserProperties.of(person, select).forEach(user::add);
        return Answer.json(200, user.build());
    }

    /** Get photo: the picture itself. */
    Answer photo(Call call) {
        Person person = withPhoto(call);
        return Answer.of(200)
                .withBody(Photo.jpeg(person, 240))
                .withHeader("Content-Type", "image/jpeg")
                .withHeader("ETag", etag(person));
    }

    /** Get photo in one of the sizes that there are. */
    Answer photoOfSize(Call call) {
        int pixels = switch (call.segment(0).toLowerCase()) {
            case "48x48" -> 48;
            case "64x64" -> 64;
            case "96x96" -> 96;
            case "120x120" -> 120;
            case "240x240" -> 240;
            case "360x360" -> 360;
            case "432x432" -> 432;
            case "504x504" -> 504;
            case "648x648" -> 648;
            default ->
                throw new GraphRefused(400, "ErrorInvalidImageSize", "The requested image size is not supported.");
        };
        return photo(call).withBody(Photo.jpeg(withPhoto(call), pixels));
    }

    /** Get photo: what there is to know of it. */
    Answer photoMetadata(Call call) {
        Person person = withPhoto(call);
        JsonObject metadata = Json.createObjectBuilder()
                .add("@odata.context", call.origin() + "/v1.0/$metadata#users('" + person.id() + "')/photo/$entity")
                .add("@odata.mediaContentType", "image/jpeg")
                .add("@odata.mediaEtag", etag(person))
                .add("id", "240X240")
                .add("height", 240)
                .add("width", 240)
                .build();
        return Answer.json(200, metadata);
    }

    private Person withPhoto(Call call) {
        Person person = bearer.require(call, Permission.USER_READ, Permission.USER_READ_ALL);
        if (!person.has("mailbox")) {
            throw new GraphRefused(404, "ErrorNonExistentMailbox", "The mailbox is not enabled for REST API.");
        }
        if (!person.has("photo")) {
            throw new GraphRefused(404, missingCode(person), "The photo wasn't found.");
        }
        return person;
    }

    /** Graph has several words for the same absence. */
    private static String missingCode(Person person) {
        return Math.floorMod(person.id().hashCode(), 2) == 0 ? "ImageNotFound" : "ErrorItemNotFound";
    }

    private static String etag(Person person) {
        return "\"" + Integer.toHexString(person.id().hashCode()).toUpperCase() + "\"";
    }

    private static String context(URI graph, Optional<String> select) {
        String columns = select.map(names -> "(" + String.join(",", UserProperties.selected(names)) + ")")
                .orElse("");
        return graph + "/v1.0/$metadata#users" + columns + "/$entity";
    }
}
