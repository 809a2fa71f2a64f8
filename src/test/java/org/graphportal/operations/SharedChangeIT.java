package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.accounts.change.Changing;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** A change of accounts is made by one server and known to both. */
@OnTwoServers
class SharedChangeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void a_change_at_one_server_is_followed_and_stopped_at_the_other(Nodes nodes) {
        StandInControl standIn = nodes.control();
        StandInPerson administrator = Changing.administrator(standIn);
        Visitor disabled = Visitor.on(nodes, 2);
        List<String> accounts = standIn.accounts("shared").create(120);
        Changing first = Changing.as(administrator, Visitor.browserOn(nodes, 1));
        first.select(Stream.concat(Stream.of(disabled.person().userPrincipalName()), accounts.stream())
                .toList());
        String one = first.preview("to=disabled");
        Changing second = Changing.as(administrator, Visitor.browserOn(nodes, 2));
        second.select(accounts.subList(0, 2));
        String two = second.preview("to=disabled");
        standIn.fault("batch").person(administrator).held().order();

        String id = Changing.id(first.confirm(one, "They left", "109"));
        awaitWrites(standIn, "shared", 79);
        assertThat(second.confirm(two, "They left", "2").body()).contains("Another change of yours is under way", id);
        assertThat(second.page(id)).contains("Under way: 12 of 121", "id=\"stop\"");
        second.act(id, "stop");
        standIn.clearFaults(administrator);

        assertThat(second.ended(id)).isEqualTo(Map.of("already", 12, "changed", 80, "waiting", 29));
        assertThat(second.page(id)).contains(">Stopped<");
        Await.until(
                "The end of a session at the other server",
                PATIENCE,
                () -> disabled.http()
                        .get("/my/roles")
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("because=disabled"));
    }

    @Test
    void a_change_whose_server_dies_is_gone_on_with_at_the_other(Nodes nodes) {
        StandInControl standIn = nodes.control();
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("orphaned").create(200);
        Changing changing = Changing.as(administrator, Visitor.browserOn(nodes, 1));
        changing.select(accounts);
        String preview = changing.preview("to=disabled");
        standIn.fault("batch").person(administrator).held().order();
        String id = Changing.id(changing.confirm(preview, "They left", "180"));
        awaitWrites(standIn, "orphaned", 80);

        nodes.node(1).kill();
        standIn.clearFaults(administrator);

        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 20, "unchecked", 80, "waiting", 100));
        assertThat(changing.page(id)).contains("Interrupted: the server ended in the middle.");
        changing.resume(id);
        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 20, "changed", 180));
        assertThat(standIn.accounts("orphaned").writes()).hasSize(180);
        assertThat(standIn.accounts("orphaned").writes().values()).containsOnly(1);
    }

    private static void awaitWrites(StandInControl standIn, String prefix, int number) {
        Await.until(
                "Four batches",
                Changing.PATIENCE,
                () -> standIn.accounts(prefix).writes().size() == number);
    }
}
