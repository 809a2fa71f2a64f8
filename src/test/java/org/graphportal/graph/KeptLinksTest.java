package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.graph.KeptLinks.Link;
import org.junit.jupiter.api.Test;

class KeptLinksTest {

    @Test
    void a_link_is_found_by_its_id() {
        KeptLinks kept = KeptLinks.NONE.with(link("a", "x")).with(link("b", "y"));

        assertThat(kept.find("a")).contains(link("a", "x"));
        assertThat(kept.find("c")).isEmpty();
        assertThat(kept.find(null)).isEmpty();
    }

    @Test
    void the_oldest_make_room_for_the_latest() {
        KeptLinks kept = KeptLinks.NONE;
        for (int i = 0; i < 101; i++) {
            kept = kept.with(link("id" + i, "x"));
        }

        assertThat(kept.links()).hasSize(100);
        assertThat(kept.find("id0")).isEmpty();
        assertThat(kept.find("id1")).isPresent();
        assertThat(kept.find("id100")).isPresent();
    }

    @Test
    void long_links_leave_room_for_fewer() {
        KeptLinks kept = KeptLinks.NONE;
        for (int i = 0; i < 20; i++) {
            kept = kept.with(link("id" + i, "x".repeat(8_000)));
        }

        assertThat(kept.links()).hasSize(12);
        assertThat(kept.find("id19")).isPresent();
    }

    @Test
    void a_link_tells_nobody_what_was_looked_for() {
        assertThat(link("a", "https://graph.example/users?$search=secret")).hasToString("Link[a]");
    }

    private static Link link(String id, String address) {
        return new Link(id, "size=25&sort=name&q=secret", address, null, 25, 100L);
    }
}
