package org.graphportal.notes.markup;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.encoding.Percent;
import org.graphportal.graph.transport.GraphRoot;
import org.graphportal.settings.Portal;

/** Addresses of pictures and files in notes: Graph's own are known by their id, all others are nobody's. */
final class ResourceAddress {

    /** Where a picture or file is found here, beside the note. */
    private static final String OURS = "note-resource?id=";

    private static final Pattern OUR_ADDRESS =
            Pattern.compile("note-resource\\?id=[\\w-][\\w!.-]*(?:&name=[\\w.*%-]*)?");

    private static final Pattern PATH = Pattern.compile(
            "/(?:me|users(?:/[^/]+|\\('[^/']+'\\)))/onenote/resources/([\\w-][\\w!.-]*)/(?:\\$value|content)");

    private ResourceAddress() {}

    /**
     * Reads an address that stands in a note.
     *
     * @param address whatever it is
     * @return the id of a picture or file at Graph, empty for everything else
     */
    static Optional<String> id(String address, Portal portal) {
        return GraphRoot.link(portal, address)
                .filter(link -> link.getRawQuery() == null && link.getRawFragment() == null)
                .flatMap(link -> id(link, portal.graphUrl()));
    }

    /** Tells whether an address is one that {@link #ours} returns, and nothing more. */
    static boolean isOurs(String address) {
        return OUR_ADDRESS.matcher(address).matches();
    }

    /** Returns our own address for it. */
    static String ours(String id) {
        return OURS + id;
    }

    /** Returns our own address for a file with a name. */
    static String ours(String id, String name) {
        return OURS + id + "&name=" + Percent.encoded(name);
    }

    private static Optional<String> id(URI link, URI root) {
        // Below a version beside that of the root.
        String versions = root.resolve(".").getRawPath();
        String path = link.normalize().getRawPath().replace("%21", "!");
        String below =
                path.substring(Math.min(versions.length(), path.length())).replaceFirst("^[^/]*", "");
        Matcher resource = PATH.matcher(below);
        return resource.matches() && !resource.group(1).contains("..")
                ? Optional.of(resource.group(1))
                : Optional.empty();
    }
}
