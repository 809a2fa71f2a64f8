package org.graphportal.standin.graph;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The refusal of continuous access evaluation: the client must bring a token that satisfies the claims. */
final class ClaimsChallenge {

    private ClaimsChallenge() {}

    /** The token is older than the revocation of everything that the person granted. */
    static GraphError revoked(Instant now) {
        String claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"" + now.getEpochSecond() + "\"}}}";
        return new GraphError(
                401,
                "InvalidAuthenticationToken",
                "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: "
                        + "TokenIssuedBeforeRevocationTimestamp",
                ", errorDescription=\"Continuous access evaluation resulted in challenge with result: InteractionRequired "
                        + "and code: TokenIssuedBeforeRevocationTimestamp\", error=\"insufficient_claims\", claims=\""
                        + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "\"");
    }
}
