package org.graphportal.settings;

import java.net.URI;
import java.time.Duration;

/**
 * How the portal itself is reached and for how long people stay signed in.
 *
 * @param baseUrl address by which people reach the portal, without a slash at the end
 * @param sessionIdle time without a request after which a session ends
 * @param sessionLifetime time after which a session ends in any case
 * @param setupPage whether Setup is shown although nothing is missing
 * @param graphUrl root of Microsoft Graph with its version, without a slash at the end; tokens go nowhere else
 */
public record Portal(URI baseUrl, Duration sessionIdle, Duration sessionLifetime, boolean setupPage, URI graphUrl) {

    /** Tells whether people reach the portal by https, so that cookies can be {@code Secure}. */
    public boolean encrypted() {
        return "https".equals(baseUrl.getScheme());
    }
}
