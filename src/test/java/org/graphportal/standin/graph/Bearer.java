package org.graphportal.standin.graph;

import java.util.Arrays;
import java.util.Optional;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Permission;
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
     * @throws GraphRefused if the token is missing, unknown, expired, revoked or too weak
     */
    Person require(Call call, Permission... anyOf) {
        String token = token(call).orElseThrow(() -> unauthorized("Access token is empty."));
        Access access = tokens.find(token)
                .orElseThrow(() -> unauthorized("Access token validation failure. Invalid audience."));
        if (!directory.clock().instant().isBefore(access.expiry())) {
            throw unauthorized("Lifetime validation failed, the token is expired.");
        }
        checkRevocation(access);
        if (Arrays.stream(anyOf).noneMatch(access.permissions()::contains)) {
            throw new GraphRefused(
                    403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
        return directory
                .people()
                .find(access.personId())
                .orElseThrow(() -> unauthorized("The user or administrator has been deleted."));
    }

    /** Whether the token of a caller whom {@link #require} let pass has one more permission. */
    boolean has(Call call, Permission permission) {
        return token(call).flatMap(tokens::find).orElseThrow().permissions().contains(permission);
    }

    /** The pairwise name of a caller whom {@link #require} let pass. */
    String subject(Call call) {
        return token(call).flatMap(tokens::find).map(Access::subject).orElseThrow();
    }

    /** Only an application that declared {@code cp1} hears of a revocation before its token expires. */
    private void checkRevocation(Access access) {
        if (access.handlesClaims()
                && access.revocations() < directory.revocations().count(access.personId())) {
            throw new GraphRefused(ClaimsChallenge.revoked(directory.clock().instant()));
        }
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
