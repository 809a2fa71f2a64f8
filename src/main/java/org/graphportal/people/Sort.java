package org.graphportal.people;

import java.util.Arrays;

/** An order that Graph can put people in. */
public enum Sort {
    /** By name. */
    NAME("name", "displayName"),
    /** By name, from the end. */
    NAME_DESC("name-desc", "displayName desc"),
    /** By user name. */
    USER("user", "userPrincipalName"),
    /** By user name, from the end. */
    USER_DESC("user-desc", "userPrincipalName desc");

    private final String word;
    private final String orderBy;

    Sort(String word, String orderBy) {
        this.word = word;
        this.orderBy = orderBy;
    }

    /** Returns the order that a page's address names, by name where it names none. */
    static Sort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElse(NAME);
    }

    /** Returns the word for it in a page's address. */
    public String getWord() {
        return word;
    }

    /** Returns the key of its name. */
    public String getLabelKey() {
        return "people.sort." + word;
    }

    /** Returns {@code $orderby}. */
    String orderBy() {
        return orderBy;
    }
}
