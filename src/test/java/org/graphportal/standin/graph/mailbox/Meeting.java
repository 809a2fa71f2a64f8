package org.graphportal.standin.graph.mailbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.people.Person;

/**
 * Something in the calendar, the same in each week.
 *
 * @param subject null for none
 * @param start in UTC
 * @param end in UTC
 * @param place null for none
 */
record Meeting(String subject, LocalDateTime start, LocalDateTime end, String place, boolean allDay) {

    /** What begins on that day, in order. */
    static List<Meeting> on(LocalDate date) {
        Meeting standUp = at(date, 9, 15, "Stand-up", "Room 1");
        return switch (date.getDayOfWeek()) {
            case MONDAY, THURSDAY -> List.of(standUp);
            case TUESDAY -> List.of(standUp, at(date, 13, 60, "Budget <b>review</b> & \"more\"", null));
            case WEDNESDAY -> List.of(allDay(date, "Company day"), standUp);
            case FRIDAY -> List.of(standUp, at(date, 23, 120, null, "\u05D7\u05D3\u05E8 <i>2</i>"));
            case SATURDAY, SUNDAY -> List.of();
        };
    }

    boolean touches(LocalDateTime from, LocalDateTime to) {
        return start.isBefore(to) && end.isAfter(from);
    }

    /** As Graph shows it; those of Thursday are cancelled. */
    JsonObject json(Person owner, OutlookZone zone) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("id", "AAMk" + Secrets.sha256(owner.id() + this) + "=")
                .add("subject", subject == null ? JsonValue.NULL : Json.createValue(subject))
                .add("isAllDay", allDay)
                .add("isCancelled", start.getDayOfWeek() == DayOfWeek.THURSDAY)
                .add("showAs", allDay ? "workingElsewhere" : "busy")
                .add("start", zone.write(start))
                .add("end", zone.write(end))
                .add("webLink", "https://outlook.example/owa/?path=/calendar/item")
                .addNull("onlineMeeting");
        return place == null
                ? event.addNull("location").build()
                : event.add("location", Json.createObjectBuilder().add("displayName", place))
                        .build();
    }

    private static Meeting at(LocalDate date, int hour, int minutes, String subject, String place) {
        LocalDateTime start = date.atTime(hour, 0);
        return new Meeting(subject, start, start.plusMinutes(minutes), place, false);
    }

    private static Meeting allDay(LocalDate date, String subject) {
        return new Meeting(subject, date.atStartOfDay(), date.plusDays(1).atStartOfDay(), "", true);
    }
}
