package org.graphportal.people.photo;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose photos the pages show that a person has open, the latest page first.
 *
 * @param pages not many
 */
record ShownPeople(List<List<Shown>> pages) implements Serializable {

    static final ShownPeople NONE = new ShownPeople(List.of());

    private static final int MOST = 4;
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");

    /**
     * Somebody who is shown.
     *
     * @param id object id
     * @param initials of the name, for want of a photo
     */
    record Shown(String id, String initials) implements Serializable {}

    /** Tells whether a text can be an object id, and be put into an address. */
    static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    ShownPeople with(List<Shown> page) {
        return new ShownPeople(Stream.concat(Stream.of(page), pages.stream().filter(other -> !other.equals(page)))
                .limit(MOST)
                .toList());
    }

    /** Returns the page that shows somebody, only them where none does. */
    List<String> together(String id) {
        return pages.stream()
                .map(page -> page.stream().map(Shown::id).toList())
                .filter(ids -> ids.contains(id))
                .findFirst()
                .orElse(List.of(id));
    }

    Optional<String> initials(String id) {
        return pages.stream()
                .flatMap(List::stream)
                .filter(shown -> shown.id().equals(id))
                .map(Shown::initials)
                .findFirst();
    }
}
