package org.graphportal.demo;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Where the three parts of the demo are reached.
 *
 * @param portal by name; the other two by number, so that the stand-in's cookies are another site's, as in earnest
 */
record DemoPorts(URI portal, URI entra, URI graph) {

    private static final String PORTAL = "demo.port";
    private static final String ENTRA = "demo.entra-port";
    private static final String GRAPH = "demo.graph-port";

    /** Each port can be changed on Maven's command line. */
    static DemoPorts fromSystemProperties() {
        return new DemoPorts(
                URI.create("http://localhost:" + Integer.getInteger(PORTAL, 8080) + "/"),
                URI.create("http://127.0.0.1:" + Integer.getInteger(ENTRA, 8081)),
                URI.create("http://127.0.0.1:" + Integer.getInteger(GRAPH, 8082)));
    }

    /** Names the first port that somebody else has, and the property that changes it. */
    Optional<String> complaint(IntPredicate isTaken) {
        return Stream.of(Map.entry(PORTAL, portal), Map.entry(ENTRA, entra), Map.entry(GRAPH, graph))
                .filter(part -> isTaken.test(part.getValue().getPort()))
                .findFirst()
                .map(part -> complaint(part.getKey(), part.getValue().getPort()));
    }

    private static String complaint(String property, int port) {
        return "Port " + port + " is in use. Choose another one: mvn -Pdemo -D" + property + "=" + (port + 1_000);
    }
}
