package org.graphportal.graph;

import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Objects;

/**
 * The ids of what somebody is a member of, also by way of other groups (Graph v1.0: Get member objects).
 *
 * @param value object ids, none of them null
 */
public record MemberObjects(List<String> value) {

    /**
     * Takes a list as it came, which may hold null.
     *
     * @throws JsonbException when it is missing: that is no answer of Graph's, and not the same as being in no group
     */
    public MemberObjects {
        if (value == null) {
            throw new JsonbException("No value");
        }
        value = value.stream().filter(Objects::nonNull).toList();
    }
}
