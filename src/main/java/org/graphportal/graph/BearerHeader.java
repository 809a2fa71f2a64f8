package org.graphportal.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.graphportal.token.AccessTokens;

/**
 * Headers of every call to Graph: the person's token (RFC 6750 §2.1) and a new {@code client-request-id}, by which
 * Microsoft's support finds a call. Nothing of the incoming request is passed on.
 */
@ApplicationScoped
public class BearerHeader implements ClientHeadersFactory {

    @Inject
    AccessTokens accessTokens;

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + accessTokens.current());
        headers.putSingle(GraphErrors.CLIENT_REQUEST_ID, UUID.randomUUID().toString());
        headers.putSingle(HttpHeaders.USER_AGENT, "GraphPortal/1.0");
        return headers;
    }
}
