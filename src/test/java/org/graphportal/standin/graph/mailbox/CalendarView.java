package org.graphportal.standin.graph.mailbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /me/calendarView}: what takes place between two times, in the time zone that the caller prefers. */
public final class CalendarView {

    private static final DateTimeFormatter SEVEN_DIGITS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");
    private static final Pattern PREFERENCE = Pattern.compile("(?i)outlook\\.timezone\\s*=\\s*\"([^\"]+)\"");

    /** Some of Windows' names for time zones, which Outlook prefers. */
    private static final Map<String, String> WINDOWS = Map.of(
            "UTC", "UTC",
            "W. Europe Standard Time", "Europe/Berlin",
            "GMT Standard Time", "Europe/London",
            "Central European Standard Time", "Europe/Warsaw",
            "Eastern Standard Time", "America/New_York",
            "Pacific Standard Time", "America/Los_Angeles",
            "Tokyo Standard Time", "Asia/Tokyo",
            "India Standard Time", "Asia/Kolkata");

    private static final Set<String> NAMES = Set.of(
            ("id subject bodyPreview body start end location organizer attendees isAllDay isCancelled isOnlineMeeting"
                            + " onlineMeeting showAs webLink type importance sensitivity responseStatus categories")
                    .split(" "));

    private final Mailbox mailbox;

    /** The calendars of callers with a token. */
    public CalendarView(Bearer bearer) {
        this.mailbox = new Mailbox(bearer);
    }

    /** List calendarView: with dates that have seven digits after the second and no offset. */
    public Answer list(Call call) {
        Person owner = mailbox.owner(call, Permission.CALENDARS_READ);
        Query query = Query.of(call, "select", "top", "skip", "orderby", "count");
        LocalDateTime from = time(call, "startDateTime");
        LocalDateTime to = time(call, "endDateTime");
        if (to.isBefore(from)) {
            throw invalid("The end of the time window is before its start.");
        }
        String order = query.text("orderby").orElse("start/dateTime");
        if (!List.of("start/dateTime", "start/dateTime asc").contains(order)) {
            throw new GraphRefused(400, "ErrorInvalidUrlQueryOrderBy", "The query OrderBy cannot be used here.");
        }
        Optional<String> preferred = call.header("Prefer")
                .map(PREFERENCE::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1));
        String zone = preferred.orElse("UTC");
        ZoneId id = zone(zone);
        List<JsonObject> events = from.toLocalDate()
                .minusDays(1)
                .datesUntil(to.toLocalDate().plusDays(1))
                .filter(date -> owner.has("events"))
                .flatMap(date -> Meeting.on(date).stream())
                .filter(meeting -> meeting.start().isBefore(to) && meeting.end().isAfter(from))
                .map(meeting -> Mailbox.select(event(owner, meeting, zone, id), query.select(), NAMES))
                .toList();
        Answer page = mailbox.page(call, owner, "calendarView", events);
        return preferred
                .map(name -> page.withHeader("Preference-Applied", "outlook.timezone=\"" + name + "\""))
                .orElse(page);
    }

    /**
     * Something in the calendar, in UTC.
     *
     * @param subject null for none
     * @param place null for none
     */
    private record Meeting(String subject, LocalDateTime start, LocalDateTime end, String place, boolean allDay) {

        static List<Meeting> on(LocalDate date) {
            Meeting standUp = at(date, 9, 15, "Stand-up", "Room 1");
            return switch (date.getDayOfWeek()) {
                case MONDAY, THURSDAY -> List.of(standUp);
                case TUESDAY -> List.of(standUp, at(date, 13, 60, "Budget <b>review</b> & \"more\"", null));
                case WEDNESDAY ->
                    List.of(
                            new Meeting(
                                    "Company day",
                                    date.atStartOfDay(),
                                    date.plusDays(1).atStartOfDay(),
                                    "",
                                    true),
                            standUp);
                case FRIDAY -> List.of(standUp, at(date, 23, 120, null, "\u05D7\u05D3\u05E8 <i>2</i>"));
                case SATURDAY, SUNDAY -> List.of();
            };
        }

        private static Meeting at(LocalDate date, int hour, int minutes, String subject, String place) {
            LocalDateTime start = date.atTime(hour, 0);
            return new Meeting(subject, start, start.plusMinutes(minutes), place, false);
        }
    }

    private static JsonObject event(Person owner, Meeting meeting, String zone, ZoneId id) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("id", "AAMk" + Secrets.sha256(owner.id() + meeting) + "=")
                .add("isAllDay", meeting.allDay())
                .add("isCancelled", meeting.start().getDayOfWeek() == DayOfWeek.THURSDAY)
                .add("showAs", meeting.allDay() ? "workingElsewhere" : "busy")
                .add("start", moment(meeting.start(), zone, id))
                .add("end", moment(meeting.end(), zone, id))
                .add("webLink", "https://outlook.example/owa/?path=/calendar/item");
        if (meeting.subject() == null) {
            event.addNull("subject");
        } else {
            event.add("subject", meeting.subject());
        }
        if (meeting.place() == null) {
            event.addNull("location");
        } else {
            event.add("location", Json.createObjectBuilder().add("displayName", meeting.place()));
        }
        return event.addNull("onlineMeeting").build();
    }

    private static JsonObject moment(LocalDateTime utc, String zone, ZoneId id) {
        LocalDateTime there = utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(id).toLocalDateTime();
        return Json.createObjectBuilder()
                .add("dateTime", SEVEN_DIGITS.format(there))
                .add("timeZone", zone)
                .build();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(WINDOWS.getOrDefault(name, name));
        } catch (DateTimeException e) {
            throw new GraphRefused(
                    400, "TimeZoneNotSupportedException", "A valid TimeZone value must be specified: '" + name + "'.");
        }
    }

    /** A time without an offset is in UTC. */
    private static LocalDateTime time(Call call, String parameter) {
        String text = call.parameter(parameter)
                .orElseThrow(
                        () -> invalid("This request requires a time window specified by the query string parameters"
                                + " StartDateTime and EndDateTime."));
        try {
            return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw invalid("The value '" + text + "' of parameter '" + parameter + "' is invalid.");
        }
    }

    private static GraphRefused invalid(String message) {
        return new GraphRefused(400, "ErrorInvalidParameter", message);
    }
}
