package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** What ends a change before it is done, what does not, and who goes on with it. */
@OnThePortal
class InterruptedIT {

    @Test
    void stopping_ends_a_change_after_what_is_in_flight(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        Changing changing = Changing.as(administrator, http);

        String id = interrupted("stopped", administrator, changing, standIn, change -> changing.act(change, "stop"));

        assertStopped(id, "stopped", changing, standIn);
        assertThat(changing.page(id)).contains(">Stopped<");
        assertGoneOnWith(id, "stopped", changing, standIn);
    }

    @Test
    void signing_out_ends_a_change_after_what_is_in_flight(Http http, Portal portal, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        Changing changing = Changing.as(administrator, http);

        String id = interrupted("leave", administrator, changing, standIn, change -> http.post("/sign-out", ""));

        Changing again = Changing.as(administrator, new Http(portal));
        assertStopped(id, "leave", again, standIn);
        assertThat(again.page(id)).contains("because its administrator signed out");
        assertGoneOnWith(id, "leave", again, standIn);
    }

    @Test
    void a_change_without_a_token_ends_and_can_be_gone_on_with(Http http, Portal portal, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        standIn.people().with("tokenSeconds", 3).change(administrator);
        Changing changing = Changing.as(administrator, http);

        String id = interrupted("expired", administrator, changing, standIn, change -> {
            standIn.expireRefreshTokens(administrator);
            awaitTheEndOfTheToken();
        });

        assertStopped(id, "expired", changing, standIn);
        assertThat(changing.page(id)).contains("gave no access token any more");
        assertGoneOnWith(id, "expired", Changing.as(administrator, new Http(portal)), standIn);
    }

    @Test
    void a_token_that_ends_in_the_middle_is_renewed_on_the_way(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        standIn.people().with("tokenSeconds", 3).change(administrator);
        Changing changing = Changing.as(administrator, http);
        AtomicInteger before = new AtomicInteger();

        String id = interrupted("renewed", administrator, changing, standIn, change -> {
            before.set(standIn.calls(administrator).refreshGrants());
            awaitTheEndOfTheToken();
        });

        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 12, "changed", 108));
        assertThat(standIn.accounts("renewed").writes().values()).hasSize(108).containsOnly(1);
        assertThat(standIn.calls(administrator).refreshGrants()).isEqualTo(before.get() + 1);
    }

    @Test
    void two_administrators_change_accounts_side_by_side(Http his, Http hers, StandInControl standIn) {
        StandInPerson him = Changing.administrator(standIn);
        StandInPerson her = Changing.administrator(standIn);
        Changing first = Changing.as(him, his);
        Changing second = Changing.as(her, hers);
        List<String> accounts = standIn.accounts("both").create(80);

        // Both are read before anything is done: some accounts are in the one and in the other.
        String onePreview = first.previewOf(accounts.subList(0, 44));
        String twoPreview = second.previewOf(accounts.subList(34, 78));
        String one = first.beginHeld(onePreview, 40, standIn);
        String two = second.beginHeld(twoPreview, 40, standIn);
        Changing.awaitWrites(standIn.accounts("both"), 71);

        assertThat(second.act(one, "stop").statusCode()).isEqualTo(403);
        assertThat(second.page(one)).contains("Under way").doesNotContain("id=\"stop\"");
        standIn.clearFaults(him);
        standIn.clearFaults(her);
        assertThat(first.ended(one)).isEqualTo(Map.of("already", 4, "changed", 40));
        assertThat(second.ended(two)).isEqualTo(Map.of("already", 4, "changed", 40));
        Map<String, Integer> writes = standIn.accounts("both").writes();
        assertThat(writes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(80);
        assertThat(writes.get(accounts.get(0))).isEqualTo(1);
        assertThat(writes.get(accounts.get(40))).isEqualTo(2);
    }

    /** Begins to disable 108 accounts, does something while the first four batches are in flight, and lets these land. */
    private static String interrupted(
            String prefix,
            StandInPerson administrator,
            Changing changing,
            StandInControl standIn,
            Consumer<String> something) {
        String id = changing.disableHeld(standIn.accounts(prefix).create(120), 108, standIn);
        Changing.awaitWrites(standIn.accounts(prefix), 80);
        something.accept(id);
        standIn.clearFaults(administrator);
        return id;
    }

    /** Of one that lives for three seconds. */
    private static void awaitTheEndOfTheToken() {
        Instant end = Instant.now().plusSeconds(3);
        Await.until(
                "The end of the token", Changing.PATIENCE, () -> Instant.now().isAfter(end));
    }

    private static void assertStopped(String id, String prefix, Changing changing, StandInControl standIn) {
        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 12, "changed", 80, "waiting", 28));
        assertThat(standIn.accounts(prefix).writes()).hasSize(80);
    }

    private static void assertGoneOnWith(String id, String prefix, Changing changing, StandInControl standIn) {
        changing.resume(id);
        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 12, "changed", 108));
        assertThat(standIn.accounts(prefix).writes()).hasSize(108);
        assertThat(standIn.accounts(prefix).writes().values()).containsOnly(1);
    }
}
