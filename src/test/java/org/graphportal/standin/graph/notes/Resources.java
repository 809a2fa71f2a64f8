package org.graphportal.standin.graph.notes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Delivery;
import org.graphportal.standin.people.Person;
import org.graphportal.standin.people.Photo;

/** The files on pages; the end of the id says which kind of file it is. */
final class Resources {

    private static final Pattern ID = Pattern.compile("1-[0-9a-f]{32}!1-(\\w+)");

    private static final Map<String, String> TYPES = Map.of(
            "picture", "image/jpeg",
            "untyped", "application/octet-stream",
            "file", "application/pdf",
            "svg", "image/svg+xml",
            "page", "text/html",
            "liar", "image/png",
            "huge", "image/png");

    private static final String SCRIPT = "<script>document.title = 'owned'</script>";

    private Resources() {}

    /** The file itself. */
    static Answer file(Person owner, String id) {
        Matcher known = ID.matcher(id);
        String kind = known.matches() ? known.group(1) : "";
        if (!TYPES.containsKey(kind)) {
            throw new GraphRefused(404, "20102", "The specified resource ID does not exist.");
        }
        Answer answer = Answer.of(200).withBody(body(owner, kind)).withHeader("Content-Type", TYPES.get(kind));
        return kind.equals("huge") ? answer.withDelivery(Delivery.PROMPT.withCopies(20_000)) : answer;
    }

    private static byte[] body(Person owner, String kind) {
        return switch (kind) {
            case "picture", "untyped" -> Photo.jpeg(owner, 120);
            case "file" -> bytes("%PDF-1.4\n%%EOF\n");
            case "svg" -> bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>");
            case "huge" -> new byte[1024];
            default -> bytes("<!DOCTYPE html><html><body>" + SCRIPT + "</body></html>");
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
