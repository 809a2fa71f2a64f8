package org.graphportal.standin.graph;

import java.util.Arrays;
import java.util.Optional;
import org.graphportal.standin.entra.Directory;
import org.graphportal.standin.entra.Permission;
import org.graphportal.standin.entra.tokens.AccessTokens;
import org.graphportal.standin.entra.tokens.AccessTokens.Access;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** Who calls, by the access token. */
final class Bearer {

    private final Directory directory;
    private final AccessTokens tokens;

    Bearer(Directory directory, AccessTokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    /** The person of the token, however worthless it has become; for the counts. */
    Optional<String> person(Call call) {
        return token(call).flatMap(tokens::find).map(Access::personId);
    }

    /**
     * The caller.
     *
     * @param anyOf the permissions one of which the token must have
     * @throws GraphRefused if the token is missing, unknown, expired or too weak
     */
    Person require(Call call, Permission... anyOf) {
        String token = token(call).orElseThrow(() -> unauthorized("Access token is empty."));
        Access access = tokens.find(token)
                .orElseThrow(() -> unauthorized("Access token validation failure. Invalid audience."));
        if (!directory.clock().instant().isBefore(access.expiry())) {
            throw unauthorized("Lifetime validation failed, the token is expired.");
        }
        if (Arrays.stream(anyOf).noneMatch(access.permissions()::contains)) {
            throw new GraphRefused(
                    403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
        return directory
                .people()
                .find(access.personId())
                .orElseThrow(() -> unauthorized("The user or administrator has been deleted."));
    }

    /** The pairwise name of a caller whom {@link #require} let pass. */
    String subject(Call call) {
        return token(call).flatMap(tokens::find).map(Access::subject).orElseThrow();
    }

    private static Optional<String> token(Call call) {
        return call.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).trim());
    }

    private static GraphRefused unauthorized(String message) {
        return new GraphRefused(401, "InvalidAuthenticationToken", message);
    }
}
