package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a change is made by some server, as another sees it. */
class ThisNodeTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant SOON = NOON.plusSeconds(99);
    private static final Instant LATER = NOON.plusSeconds(100);

    private final ThisNode node = new ThisNode();

    @Test
    void its_own_are_made_as_long_as_it_makes_them() {
        Change change = ownedBy(node.name());
        node.enter(change.getId());
        node.enter(change.getId());
        node.leave(change.getId());

        assertThat(node.isMade(change, LATER)).isTrue();
        node.leave(change.getId());
        assertThat(node.isMade(change, NOON)).isFalse();
    }

    @Test
    void those_of_others_are_made_as_long_as_they_are_heard_of() {
        String[] own = node.name().split(" ");
        String beside = own[0] + " " + own[1] + " " + (Long.parseLong(own[2]) + 1_000) + " life";
        for (String other : new String[] {new ThisNode().name(), beside, "elsewhere 1 1 life"}) {
            assertThat(node.isMade(ownedBy(other), SOON)).isTrue();
            assertThat(node.isMade(ownedBy(other), LATER)).isFalse();
        }
    }

    @Test
    void nobody_waits_for_a_process_of_this_machine_that_has_ended() {
        String[] own = node.name().split(" ");

        assertThat(node.isMade(ownedBy(own[0] + " 999999999 " + own[2] + " life"), NOON))
                .isFalse();
        assertThat(node.isMade(ownedBy(own[0] + " " + own[1] + " 1 life"), NOON))
                .as("the same number, another process")
                .isFalse();
    }

    @Test
    void what_has_ended_is_not_made() {
        Change change = ownedBy(node.name());
        node.enter(change.getId());
        change.end(Ending.of(Progress.DONE), NOON);

        assertThat(node.isMade(change, NOON)).isFalse();
    }

    @Test
    void hosts_of_one_name_are_one_only_if_the_kernel_says_so_and_hosts_without_a_name_never(@TempDir Path proc)
            throws IOException {
        Path boot = Files.createDirectories(proc.resolve("sys/kernel/random")).resolve("boot_id");
        Path namespace = Files.createDirectories(proc.resolve("self/ns")).resolve("pid");
        Set<String> hosts = new HashSet<>();

        hosts.add(ThisNode.host(Optional.of("a name"), proc));
        Files.writeString(boot, "one\n");
        hosts.add(ThisNode.host(Optional.of("a name"), proc));
        Files.createSymbolicLink(namespace, Path.of("pid:[1]"));
        hosts.add(ThisNode.host(Optional.of("a name"), proc));
        hosts.add(ThisNode.host(Optional.of("a name"), proc));
        hosts.add(ThisNode.host(Optional.empty(), proc));
        hosts.add(ThisNode.host(Optional.empty(), proc));

        assertThat(hosts).hasSize(5).contains("a-name//", "a-name/one/", "a-name/one/pid:[1]");
    }

    @Test
    void its_name_fits_into_the_record() {
        String longest = ThisNode.host(Optional.of("h".repeat(255)), Path.of("/proc"));
        String own = node.name();

        assertThat(longest + own.substring(own.indexOf(' '))).hasSizeLessThan(300);
    }

    private static Change ownedBy(String server) {
        Change change = new Change(RecordInMemory.disabling(1), NOON);
        change.run(RecordInMemory.ALICE, server, NOON);
        return change;
    }
}
