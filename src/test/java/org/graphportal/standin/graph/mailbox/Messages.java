package org.graphportal.standin.graph.mailbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /me/messages}: the newest first, with all that a table has to cope with. */
public final class Messages {

    private static final int USUAL = 25;

    private static final Set<String> CONTENT = Set.of("body", "bodyPreview", "uniqueBody");

    private static final Set<String> NAMES = Set.of(
            ("id subject body bodyPreview uniqueBody from sender toRecipients receivedDateTime sentDateTime isRead isDraft"
                            + " importance hasAttachments webLink categories conversationId parentFolderId flag changeKey")
                    .split(" "));

    private static final List<String> SUBJECTS = List.of(
            "Agenda for the quarterly review",
            "Re: Budget",
            "<b>Urgent</b> <script>alert(1)</script>",
            "\u202Efdp.eciovni \u05D7\u05E9\u05D1\u05D5\u05E0\u05D9\u05EA",
            "");

    private final Directory directory;
    private final Mailbox mailbox;

    /** The mail of callers with a token. */
    public Messages(Directory directory, Bearer bearer) {
        this.directory = directory;
        this.mailbox = new Mailbox(bearer);
    }

    /** List messages: {@code Mail.ReadBasic} shows no content. */
    public Answer list(Call call) {
        Person owner = mailbox.owner(call, Permission.MAIL_READ_BASIC, Permission.MAIL_READ);
        Query query = Query.of(call, "select", "top", "skip", "orderby", "count");
        boolean content = mailbox.has(call, Permission.MAIL_READ);
        Set<String> selected = Mailbox.selected(query, NAMES);
        if (!content && query.select().isPresent() && !Collections.disjoint(selected, CONTENT)) {
            throw Mailbox.denied();
        }
        List<Integer> all = IntStream.range(0, owner.json().getInt("messages", USUAL))
                .boxed()
                .collect(Collectors.toList());
        if (isRising(query)) {
            Collections.reverse(all);
        }
        return mailbox.page(
                call, owner, "messages", all, index -> Mailbox.kept(message(owner, index, content), selected));
    }

    private static boolean isRising(Query query) {
        return switch (query.text("orderby").orElse("receivedDateTime desc")) {
            case "receivedDateTime desc" -> false;
            case "receivedDateTime", "receivedDateTime asc" -> true;
            default ->
                throw new GraphRefused(
                        400, "ErrorInvalidUrlQueryOrderBy", "The query OrderBy cannot be used with this property.");
        };
    }

    /** Each fifth has no subject, each sixth no sender, each seventh is an invitation. */
    private JsonObject message(Person owner, int index, boolean content) {
        Instant time = directory
                .clock()
                .instant()
                .minus(Duration.ofHours(3L * index + 1))
                .truncatedTo(ChronoUnit.SECONDS);
        String subject = SUBJECTS.get(index % SUBJECTS.size());
        JsonObjectBuilder message = Json.createObjectBuilder();
        if (index % 7 == 6) {
            message.add("@odata.type", "#microsoft.graph.eventMessageRequest");
        }
        message.add("@odata.etag", "W/\"" + Secrets.sha256(owner.id() + index).substring(0, 20) + "\"")
                .add("id", "AAMk" + Secrets.sha256(owner.id() + " message " + index) + "=")
                .add("receivedDateTime", time.toString())
                .add("sentDateTime", time.minusSeconds(4).toString())
                .add("subject", subject.isEmpty() ? Json.createValue(" ") : Json.createValue(subject))
                .add("importance", index % 4 == 1 ? "high" : "normal")
                .add("isRead", index % 3 != 0)
                .add("isDraft", false)
                .add("hasAttachments", index % 8 == 2)
                .add("categories", Json.createArrayBuilder())
                .add("webLink", "https://outlook.example/owa/?ItemID=" + index);
        if (subject.isEmpty()) {
            message.addNull("subject");
        }
        addPeople(message, owner, index);
        if (content) {
            message.add("bodyPreview", "Dear " + owner.displayName() + ",\r\nthis is message " + (index + 1) + ".");
        }
        return message.build();
    }

    private static void addPeople(JsonObjectBuilder message, Person owner, int index) {
        message.add(
                "toRecipients", Json.createArrayBuilder().add(address(owner.displayName(), owner.userPrincipalName())));
        for (String role : List.of("from", "sender")) {
            if (index % 6 == 5) {
                message.addNull(role);
            } else {
                message.add(role, address("Megan Bowen", "megan.bowen@contoso.example"));
            }
        }
    }

    private static JsonObject address(String name, String address) {
        JsonObject both = Json.createObjectBuilder()
                .add("name", name)
                .add("address", address)
                .build();
        return Json.createObjectBuilder().add("emailAddress", both).build();
    }
}
