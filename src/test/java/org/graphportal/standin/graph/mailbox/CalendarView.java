package org.graphportal.standin.graph.mailbox;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /me/calendarView}: what takes place between two times, in the time zone that the caller prefers. */
public final class CalendarView {

    private static final Set<String> NAMES = Set.of(
            ("id subject bodyPreview body start end location organizer attendees isAllDay isCancelled isOnlineMeeting"
                            + " onlineMeeting showAs webLink type importance sensitivity responseStatus categories")
                    .split(" "));

    private final Mailbox mailbox;

    /** The calendars of callers with a token. */
    public CalendarView(Bearer bearer) {
        this.mailbox = new Mailbox(bearer);
    }

    /** List calendarView. */
    public Answer list(Call call) {
        Person owner = mailbox.owner(call, Permission.CALENDARS_READ);
        Query query = Query.of(call, "select", "top", "skip", "orderby", "count");
        checkOrder(query);
        OutlookZone zone = OutlookZone.of(call);
        Set<String> selected = Mailbox.selected(query, NAMES);
        List<Meeting> meetings = meetings(call, owner);
        return zone.applied(mailbox.page(
                call, owner, "calendarView", meetings, meeting -> Mailbox.kept(meeting.json(owner, zone), selected)));
    }

    private static List<Meeting> meetings(Call call, Person owner) {
        LocalDateTime from = time(call, "startDateTime");
        LocalDateTime to = time(call, "endDateTime");
        if (to.isBefore(from)) {
            throw invalid("The end of the time window is before its start.");
        }
        return from.toLocalDate()
                .minusDays(1)
                .datesUntil(to.toLocalDate().plusDays(1))
                .flatMap(date -> Meeting.on(date).stream())
                .filter(meeting -> owner.has("events") && meeting.touches(from, to))
                .toList();
    }

    private static void checkOrder(Query query) {
        String order = query.text("orderby").orElse("start/dateTime");
        if (!List.of("start/dateTime", "start/dateTime asc").contains(order)) {
            throw new GraphRefused(400, "ErrorInvalidUrlQueryOrderBy", "The query OrderBy cannot be used here.");
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
