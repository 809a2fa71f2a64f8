package org.graphportal.graph;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Objects;

/**
 * A page of a list of pages in OneNote (Graph v1.0: Paging). It can be empty and still have a next one.
 *
 * @param nextLink the next page, opaque; null when there is none
 * @param value the pages in OneNote, none of them null
 */
public record OnenotePageList(
        @JsonbProperty("@odata.nextLink") String nextLink, List<OnenotePage> value) {

    /** Takes a list as it came: it may be missing, or hold null. */
    public OnenotePageList {
        value = value == null
                ? List.of()
                : value.stream().filter(Objects::nonNull).toList();
    }
}
