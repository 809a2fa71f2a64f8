package org.graphportal.encoding;

import java.util.Locale;

/** Names of constants as they stand in addresses and in the keys of texts. */
public final class KebabCase {

    private KebabCase() {}

    /** Returns a constant's name in small letters, with hyphens between its words. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
