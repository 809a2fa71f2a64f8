package org.graphportal.graph.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.graphportal.settings.Portal;

/** Tells addresses of Graph from those of others, before anybody is offered a way there. */
public final class GraphRoot {

    private GraphRoot() {}

    /**
     * Reads a link that stood in an answer, such as {@code @odata.nextLink}.
     *
     * @return empty when it leads anywhere but below the root, in either version
     */
    public static Optional<URI> link(Portal portal, String link) {
        try {
            return Optional.of(new URI(link))
                    .filter(address -> address.isAbsolute() && address.getRawAuthority() != null)
                    .filter(address -> GraphTransport.belowAnyVersion(portal.graphUrl(), address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
