package org.graphportal.standin.graph.users;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;
import org.graphportal.standin.people.Photo;

/** Pictures of the caller and of others. */
public final class Photos {

    private static final int USUAL = 240;

    private final Bearer bearer;
    private final Users users;

    /** The pictures of those whom the caller may see. */
    public Photos(Bearer bearer, Users users) {
        this.bearer = bearer;
        this.users = users;
    }

    /** Get photo: the caller's picture. */
    public Answer mine(Call call) {
        return picture(call, caller(call), USUAL);
    }

    /** Get photo: the caller's picture in one of the sizes that there are. */
    public Answer mineOfSize(Call call) {
        return picture(call, caller(call), pixels(call.segment(0)));
    }

    /** Get photo: what there is to know of the caller's. */
    public Answer metadata(Call call) {
        Person person = withPhoto(caller(call));
        JsonObject metadata = Json.createObjectBuilder()
                .add("@odata.context", Pages.context(call, "users('" + person.id() + "')/photo/$entity"))
                .add("@odata.mediaContentType", "image/jpeg")
                .add("@odata.mediaEtag", etag(person))
                .add("id", "240X240")
                .add("height", USUAL)
                .add("width", USUAL)
                .build();
        return Answer.json(200, metadata);
    }

    /** Get photo: somebody's picture. */
    public Answer of(Call call) {
        return picture(call, users.reachable(call), USUAL);
    }

    /** Get photo: somebody's picture in one of the sizes that there are. */
    public Answer ofSize(Call call) {
        return picture(call, users.reachable(call), pixels(call.segment(1)));
    }

    private Person caller(Call call) {
        return bearer.require(call, Permission.USER_READ, Permission.USER_READ_ALL);
    }

    /** Nothing but its tag, for those who have the picture already (RFC 9110 §13.1.2). */
    private static Answer picture(Call call, Person whose, int pixels) {
        String etag = etag(withPhoto(whose));
        String known = call.header("If-None-Match").orElse("");
        if (Arrays.asList(known.split(" *, *")).contains(etag)) {
            return Answer.of(304).withHeader("ETag", etag);
        }
        return Answer.of(200)
                .withBody(Photo.jpeg(whose, pixels))
                .withHeader("Content-Type", "image/jpeg")
                .withHeader("ETag", etag);
    }

    private static int pixels(String size) {
        return switch (size.toLowerCase(Locale.ROOT)) {
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
    }

    private static Person withPhoto(Person person) {
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
        return "\"" + Integer.toHexString(Photo.version(person)).toUpperCase(Locale.ROOT) + "\"";
    }
}
