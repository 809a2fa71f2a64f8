package org.graphportal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.it.Elsewhere;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.server.Await;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPeople;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list of people asks of Graph, and what it hands on. */
@OnThePortal
class PeopleCallsIT {

    private static final Pattern PHOTO = Pattern.compile("src=\"(/my/person-photo\\?id=[^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("id=\"next\"[^>]* href=\"([^\"]+)\"");

    @Test
    void a_page_is_one_call_and_its_photos_are_two_and_none_the_next_time(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn).with("directorySize", 60));

        String page = http.get("/my/people?size=25").body();
        assertThat(standIn.calls(person).count("users")).isEqualTo(1);
        assertThat(standIn.calls(person).count("batch")).isZero();

        List<String> photos = photos(page);
        assertThat(photos).hasSize(25);
        photos.forEach(http::get);
        assertThat(standIn.calls(person).count("batch")).isEqualTo(2);
        assertThat(standIn.calls(person).count("item:photo")).isEqualTo(25);

        photos(http.get("/my/people?size=25").body()).forEach(http::get);
        assertThat(standIn.calls(person).count("batch")).isEqualTo(2);
        assertThat(standIn.calls(person).count("users")).isEqualTo(2);

        photos(http.get(next(page)).body()).forEach(http::get);
        assertThat(standIn.calls(person).count("users")).isEqualTo(3);
        assertThat(standIn.calls(person).count("batch")).isEqualTo(4);
        assertThat(standIn.calls(person).count("photo")).isZero();
    }

    @Test
    void who_has_no_photo_has_initials(Http http, StandInControl standIn) {
        StandInPerson with = standIn.people().with("photo", true).create();
        StandInPerson without = standIn.people()
                .with("photo", false)
                .with("displayName", "Zoë Quill")
                .create();
        signIn(
                http,
                standIn,
                member(standIn)
                        .with("directorySize", 0)
                        .with("colleagues", List.of(with.userPrincipalName(), without.userPrincipalName())));
        http.get("/my/people");

        HttpResponse<String> photo = http.get("/my/person-photo?id=" + with.id());
        HttpResponse<String> initials = http.get("/my/person-photo?id=" + without.id());

        assertThat(photo.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("image/jpeg"));
        assertThat(initials.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("image/svg+xml"));
        assertThat(initials.body()).contains(">ZQ<");
    }

    @Test
    void a_reload_asks_whether_the_photos_are_still_the_same(Http http, StandInControl standIn) {
        StandInPerson shown = standIn.people().with("photo", true).create();
        StandInPerson person = signIn(
                http,
                standIn,
                member(standIn).with("directorySize", 0).with("colleagues", List.of(shown.userPrincipalName())));
        String photo = photos(http.get("/my/people").body()).get(0);
        String before = http.get(photo).body();

        Await.until("A photo that is asked for again", Duration.ofSeconds(5), () -> {
            assertThat(http.get(photo, "Cache-Control", "no-cache").body()).isEqualTo(before);
            return standIn.calls(person).count("item:photo") == 2;
        });
        assertThat(standIn.calls(person).count("item:photo:304")).isEqualTo(1);
        assertThat(http.get(photo).body()).isEqualTo(before);
        assertThat(standIn.calls(person).count("batch")).isEqualTo(2);

        standIn.people().with("photoVersion", 2).change(shown);
        Await.until(
                "Another photo",
                Duration.ofSeconds(5),
                () -> !http.get(photo, "Cache-Control", "no-cache").body().equals(before));
        assertThat(standIn.calls(person).count("item:photo:304")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "photo"})
    void what_graph_is_too_busy_for_is_asked_for_again_and_nothing_else(
            String endpoint, Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn).with("directorySize", 10));
        List<String> photos = photos(http.get("/my/people?size=10").body());
        int once = endpoint.equals("batch") ? 1 : 4;
        standIn.fault(endpoint)
                .person(person)
                .status(429)
                .header("Retry-After", "0.3")
                .times(once)
                .order();

        HttpResponse<String> first = http.get(photos.get(0));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(standIn.calls(person).count("batch")).isEqualTo(2);
        assertThat(standIn.calls(person).count("item:photo")).isEqualTo(endpoint.equals("batch") ? 10 : 14);
    }

    @Test
    void nobody_waits_for_photos_as_long_as_graph_may_ask(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn).with("directorySize", 10));
        List<String> photos = photos(http.get("/my/people?size=10").body());
        standIn.fault("photo")
                .person(person)
                .status(429)
                .header("Retry-After", "20")
                .order();

        photos.forEach(photo -> assertThat(http.get(photo).body()).contains("<svg"));

        assertThat(standIn.calls(person).count("batch")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "photo"})
    void photos_that_do_not_come_are_not_asked_for_with_each_picture(
            String endpoint, Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn).with("directorySize", 10));
        standIn.fault(endpoint).person(person).status(503).order();

        List<String> photos = photos(http.get("/my/people?size=10").body());

        assertThat(photos)
                .hasSize(10)
                .allSatisfy(photo -> assertThat(http.get(photo).statusCode()).isEqualTo(200));
        assertThat(standIn.calls(person).count("batch")).isEqualTo(3);
    }

    @Test
    void a_photo_of_something_that_is_no_person_does_not_exist(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn));

        assertThat(http.get("/my/person-photo").statusCode()).isEqualTo(404);
        assertThat(http.get("/my/person-photo?id=..%2Fme").statusCode()).isEqualTo(404);
        assertThat(standIn.calls(person).count("batch")).isZero();
    }

    @Test
    void no_request_goes_to_a_next_link_that_is_none_of_graphs(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn).with("directorySize", 25));
        try (Elsewhere elsewhere = Elsewhere.open()) {
            standIn.fault("users")
                    .person(person)
                    .member("@odata.nextLink", elsewhere.address() + "/v1.0/users?$skiptoken=x")
                    .member("value", List.of())
                    .order();

            HttpResponse<String> page = http.get("/my/people?size=10");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("leads away from Microsoft Graph").doesNotContain("127.0.0.1");
            assertThat(NEXT.matcher(page.body()).find()).isFalse();
            assertThat(elsewhere.requests()).isZero();
        }
        assertThat(standIn.calls(person).count("users")).isEqualTo(1);
    }

    @Test
    void empty_pages_without_end_are_not_followed_for_ever(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn, member(standIn).with("directorySize", 100));
        standIn.fault("users").person(person).member("value", List.of()).order();

        HttpResponse<String> page = http.get("/my/people?size=10");

        assertThat(page.body()).contains("Nobody is on this page of the list.", "id=\"next\"");
        assertThat(standIn.calls(person).count("users")).isEqualTo(4);
    }

    @Test
    void a_page_can_be_saved_as_csv(Http http, StandInControl standIn) {
        StandInPerson formula = standIn.people()
                .with("displayName", "=HYPERLINK(\"http://evil.example\",\"x\")")
                .with("mail", "ł@contoso.example")
                .create();
        StandInPerson person = signIn(
                http,
                standIn,
                member(standIn).with("directorySize", 15).with("colleagues", List.of(formula.userPrincipalName())));

        HttpResponse<String> csv = http.get("/my/people.csv?size=10");
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/csv;charset=UTF-8"));
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"people.csv\"");
        assertThat(csv.body())
                .startsWith("\uFEFFdisplayName,mail,userPrincipalName,id\r\n")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",ł@contoso.example,"
                        + formula.userPrincipalName());
        assertThat(csv.body().lines()).hasSize(11);
        assertThat(http.get("/my/people.csv?size=10", "Accept-Language", "de-DE,en;q=0.5")
                        .body())
                .startsWith("\uFEFFdisplayName;mail;userPrincipalName;id\r\n")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\";ł@contoso.example;");
        assertThat(standIn.calls(person).count("users")).isEqualTo(2);

        String second = next(http.get("/my/people?size=10").body());
        assertThat(http.get(second.replace("/my/people", "/my/people.csv"))
                        .body()
                        .lines())
                .hasSize(7);
    }

    @Test
    void a_file_of_a_page_that_is_no_longer_known_leads_to_the_page(Http http, StandInControl standIn) {
        signIn(http, standIn, member(standIn).with("directorySize", 15));

        HttpResponse<String> answer = http.get("/my/people.csv?size=10&page=gone");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/my/people?size=10&page=gone"));
    }

    private static StandInPeople member(StandInControl standIn) {
        return standIn.people().with("granted", List.of("User.ReadBasic.All"));
    }

    private static StandInPerson signIn(Http http, StandInControl standIn, StandInPeople description) {
        StandInPerson person = description.create();
        SignInByHand.signIn(http, person, "/my/roles");
        return person;
    }

    private static List<String> photos(String page) {
        return PHOTO.matcher(page)
                .results()
                .map((MatchResult photo) -> photo.group(1))
                .toList();
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        assertThat(next.find()).isTrue();
        return next.group(1).replace("&amp;", "&");
    }
}
