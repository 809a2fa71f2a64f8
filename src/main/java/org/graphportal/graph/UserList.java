package org.graphportal.graph;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Objects;

/**
 * A page of a list of people (Graph v1.0: Paging). It can be empty and still have a next one.
 *
 * @param count how many the whole list has, null where Graph does not say: it does on the first page only
 * @param nextLink the next page, opaque; null when there is none
 * @param value the people, none of them null
 */
public record UserList(
        @JsonbProperty("@odata.count") Long count,
        @JsonbProperty("@odata.nextLink") String nextLink,
        List<User> value) {

    /** Takes a list as it came: it may be missing, or hold null. */
    public UserList {
        value = value == null
                ? List.of()
                : value.stream().filter(Objects::nonNull).toList();
    }
}
