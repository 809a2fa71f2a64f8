package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;
import static org.graphportal.standin.rules.graph.GraphCaller.encode;
import static org.graphportal.standin.rules.graph.GraphCaller.texts;
import static org.graphportal.standin.rules.graph.GraphCaller.values;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /me/messages} and {@code /me/calendarView}. */
class MailboxTest {

    private static final String WEEK =
            "/v1.0/me/calendarView?startDateTime=2026-01-05T00:00:00&endDateTime=2026-01-12T00:00:00";

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());

    @Test
    void lists_the_ten_newest_messages_first_and_links_to_the_next() {
        GraphCaller caller = GraphCaller.with(standIn, "Mail.Read");

        Reply first = caller.get("/v1.0/me/messages");
        Reply second = caller.follow(first.json().getString("@odata.nextLink"));

        assertThat(values(first)).hasSize(10);
        assertThat(texts(first, "receivedDateTime").get(9))
                .isGreaterThan(texts(second, "receivedDateTime").get(0));
        assertThat(values(caller.get("/v1.0/me/messages?$top=1000&$count=true")))
                .hasSize(25);
        assertThat(texts(caller.get("/v1.0/me/messages?$orderby=receivedDateTime&$top=1000"), "receivedDateTime"))
                .isSorted();
    }

    @Test
    void has_messages_without_a_subject_without_a_sender_and_of_another_type() {
        Reply messages = GraphCaller.with(standIn, "Mail.Read").get("/v1.0/me/messages");

        assertThat(values(messages).get(4).get("subject")).isEqualTo(JsonValue.NULL);
        assertThat(values(messages).get(5).get("from")).isEqualTo(JsonValue.NULL);
        assertThat(values(messages).get(6).getString("@odata.type")).isEqualTo("#microsoft.graph.eventMessageRequest");
    }

    @Test
    void shows_no_content_to_those_who_may_only_read_the_envelope() {
        GraphCaller basic = GraphCaller.with(standIn, "Mail.ReadBasic");

        assertThat(values(basic.get("/v1.0/me/messages")).get(0))
                .containsKey("subject")
                .doesNotContainKey("bodyPreview");
        assertThat(code(basic.get("/v1.0/me/messages?$select=subject,bodyPreview")))
                .isEqualTo("403 ErrorAccessDenied");
        assertThat(values(GraphCaller.with(standIn, "Mail.Read").get("/v1.0/me/messages?$select=bodyPreview"))
                        .get(0)
                        .keySet())
                .containsExactlyInAnyOrder("@odata.etag", "id", "bodyPreview");
    }

    @ParameterizedTest
    @CsvSource({
        "$select=shoeSize, 400 RequestBroker--ParseUri",
        "$orderby=subject, 400 ErrorInvalidUrlQueryOrderBy",
        "$top=1001, 400 Request_UnsupportedQuery",
        "$expand=attachments, 400 Request_BadRequest"
    })
    void refuses_what_mail_does_not_understand(String option, String code) {
        assertThat(code(GraphCaller.with(standIn, "Mail.Read").get("/v1.0/me/messages?" + option)))
                .isEqualTo(code);
    }

    @Test
    void refuses_callers_without_a_permission_and_those_without_a_mailbox() {
        StandInPerson person = control.people().with("mailbox", false).create();
        GraphCaller without = GraphCaller.of(standIn, person, "Mail.Read", "Calendars.Read");
        GraphCaller weak = GraphCaller.with(standIn);

        assertThat(code(without.get("/v1.0/me/messages"))).isEqualTo("404 MailboxNotEnabledForRESTAPI");
        assertThat(code(without.get(WEEK))).isEqualTo("404 MailboxNotEnabledForRESTAPI");
        assertThat(code(weak.get("/v1.0/me/messages"))).isEqualTo("403 ErrorAccessDenied");
        assertThat(code(weak.get(WEEK))).isEqualTo("403 ErrorAccessDenied");
    }

    @Test
    void can_be_empty() {
        StandInPerson person =
                control.people().with("messages", 0).with("events", false).create();
        GraphCaller caller = GraphCaller.of(standIn, person, "Mail.Read", "Calendars.Read");

        assertThat(values(caller.get("/v1.0/me/messages"))).isEmpty();
        assertThat(values(caller.get(WEEK))).isEmpty();
    }

    @Test
    void writes_dates_with_seven_digits_and_without_an_offset() {
        JsonObject event =
                values(GraphCaller.with(standIn, "Calendars.Read").get(WEEK)).get(0);

        assertThat(event.getJsonObject("start").getString("dateTime")).isEqualTo("2026-01-05T09:00:00.0000000");
        assertThat(event.getJsonObject("start").getString("timeZone")).isEqualTo("UTC");
    }

    @ParameterizedTest
    @CsvSource({"W. Europe Standard Time, 10", "Asia/Tokyo, 18"})
    void writes_dates_in_the_time_zone_that_is_preferred(String zone, String hour) {
        Reply reply =
                GraphCaller.with(standIn, "Calendars.Read").get(WEEK, "Prefer", "outlook.timezone=\"" + zone + "\"");

        JsonObject start = values(reply).get(0).getJsonObject("start");
        assertThat(start.getString("dateTime")).isEqualTo("2026-01-05T" + hour + ":00:00.0000000");
        assertThat(start.getString("timeZone")).isEqualTo(zone);
        assertThat(reply.header("Preference-Applied")).isEqualTo("outlook.timezone=\"" + zone + "\"");
    }

    @Test
    void knows_no_other_time_zone() {
        assertThat(code(GraphCaller.with(standIn, "Calendars.Read")
                        .get(WEEK, "Prefer", "outlook.timezone=\"Moon Standard Time\"")))
                .isEqualTo("400 TimeZoneNotSupportedException");
    }

    @Test
    void shows_what_touches_the_window_and_nothing_else() {
        GraphCaller caller = GraphCaller.with(standIn, "Calendars.Read");

        Reply wednesday = caller.get("/v1.0/me/calendarView?startDateTime=" + encode("2026-01-07T10:00:00+01:00")
                + "&endDateTime=2026-01-07T09:05:00Z");

        assertThat(texts(wednesday, "subject")).containsExactly("Company day", "Stand-up");
        assertThat(texts(caller.get(WEEK), "subject")).hasSize(8).contains("");
    }

    @ParameterizedTest
    @CsvSource({
        "startDateTime=2026-01-05T00:00:00",
        "startDateTime=2026-01-05&endDateTime=2026-01-06",
        "startDateTime=2026-01-06T00:00:00&endDateTime=2026-01-05T00:00:00"
    })
    void refuses_a_window_that_is_none(String window) {
        assertThat(code(GraphCaller.with(standIn, "Calendars.Read").get("/v1.0/me/calendarView?" + window)))
                .isEqualTo("400 ErrorInvalidParameter");
    }
}
