package org.graphportal.people.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graphportal.people.photo.PhotoCache.Key;
import org.graphportal.people.photo.ShownPeople.Shown;
import org.junit.jupiter.api.Test;

class PhotoCacheTest {

    private final PhotoCache cache = new PhotoCache(3_000);

    @Test
    void what_was_not_used_for_longest_makes_room() {
        cache.keep(new Key("alice", "1"), photo(1_000));
        cache.keep(new Key("alice", "2"), photo(1_000));
        cache.find(new Key("alice", "1"));

        cache.keep(new Key("alice", "3"), photo(1_000));

        assertThat(cache.find(new Key("alice", "1"))).isPresent();
        assertThat(cache.find(new Key("alice", "2"))).isEmpty();
        assertThat(cache.find(new Key("alice", "3"))).isPresent();
    }

    @Test
    void the_same_photo_again_takes_no_more_room() {
        cache.keep(new Key("alice", "1"), photo(1_000));
        for (int i = 0; i < 10; i++) {
            cache.keep(new Key("alice", "2"), photo(1_000));
        }

        assertThat(cache.find(new Key("alice", "1"))).isPresent();
    }

    @Test
    void nobody_sees_what_another_was_shown() {
        cache.keep(new Key("alice", "1"), photo(10));

        assertThat(cache.find(new Key("bob", "1"))).isEmpty();
    }

    @Test
    void those_on_a_page_are_fetched_together_and_a_few_pages_are_remembered() {
        ShownPeople shown = ShownPeople.NONE;
        for (int page = 1; page <= 5; page++) {
            shown = shown.with(List.of(new Shown(page + "a", "A"), new Shown(page + "b", "B")));
        }

        assertThat(shown.together("5a")).containsExactly("5a", "5b");
        assertThat(shown.together("2b")).containsExactly("2a", "2b");
        assertThat(shown.together("1a")).containsExactly("1a");
        assertThat(shown.initials("3b")).contains("B");
        assertThat(shown.initials("x")).isEmpty();
    }

    @Test
    void an_object_id_cannot_lead_anywhere_else() {
        assertThat(ShownPeople.isId("3f2504e0-4f89-11d3-9a0c-0305e82c3301")).isTrue();
        assertThat(List.of("", "../me", "a/b", "a?b", "a b", "x".repeat(65))).noneMatch(ShownPeople::isId);
        assertThat(ShownPeople.isId(null)).isFalse();
    }

    private static Photo photo(int bytes) {
        return new Photo("image/jpeg", new byte[bytes], "\"1\"", Instant.EPOCH, Duration.ZERO);
    }
}
