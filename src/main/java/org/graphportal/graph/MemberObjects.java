package org.graphportal.graph;

import java.util.List;
import java.util.Objects;

/**
 * The ids of what somebody is a member of, also by way of other groups (Graph v1.0: Get member objects).
 *
 * @param value object ids, none of them null
 */
public record MemberObjects(List<String> value) {

    /** Takes a list as it came: it may be missing, or hold null. */
    public MemberObjects {
        value = value == null
                ? List.of()
                : value.stream().filter(Objects::nonNull).toList();
    }
}
