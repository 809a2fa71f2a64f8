package org.graphportal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of pictures that a browser may be given from this site. */
public final class PictureTypes {

    /** None of these can run script, whatever is in them. */
    private static final Set<String> HARMLESS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private PictureTypes() {}

    /**
     * Returns the kind in its usual spelling where it is one of these, and empty where it is not.
     *
     * @param contentType media type, with or without parameters
     */
    public static Optional<String> harmless(String contentType) {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return HARMLESS.contains(type) ? Optional.of(type) : Optional.empty();
    }
}
