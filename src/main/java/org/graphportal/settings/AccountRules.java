package org.graphportal.settings;

import java.time.Duration;
import java.util.List;

/**
 * What operators say about changes of accounts. Nothing of it stands in the way of signing in.
 *
 * @param freshSignInAbove with more accounts than this the administrator has to sign in once more before
 * @param freshSignInWithin how long ago that may be
 * @param undoWithin how long a change can be undone
 * @param endSessions whether the sessions of disabled accounts are ended at Entra ID too
 * @param settings what was found
 */
public record AccountRules(
        int freshSignInAbove,
        Duration freshSignInWithin,
        Duration undoWithin,
        boolean endSessions,
        List<Setting> settings) {

    /** Returns the settings that have to be mended; until then their defaults apply. */
    public List<Setting> problems() {
        return settings.stream().filter(setting -> !setting.usable()).toList();
    }
}
