package org.graphportal.token;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.grant.Tokens;
import org.graphportal.signin.SignedInPerson;

/**
 * What one session holds of one person's tokens. It names its owner, so that whatever happens to a session in parallel
 * requests, nobody uses another person's.
 *
 * @param tenantId tenant of the owner
 * @param objectId object id of the owner
 * @param refreshToken null when there is none, or none that is of any use
 * @param accessTokens those that may be used, each for other scopes
 */
record HeldTokens(String tenantId, String objectId, String refreshToken, List<AccessToken> accessTokens)
        implements Serializable {

    static HeldTokens of(SignedInPerson person, Tokens tokens, Instant now) {
        return new HeldTokens(person.tenantId(), person.objectId(), null, List.of()).with(tokens, now, false);
    }

    boolean belongsTo(SignedInPerson person) {
        return tenantId.equals(person.tenantId()) && objectId.equals(person.objectId());
    }

    boolean hasOwnerOf(HeldTokens other) {
        return tenantId.equals(other.tenantId) && objectId.equals(other.objectId);
    }

    /**
     * Returns the token that has all these scopes and lives longest. Where none is wanted any will do: none but Graph's is
     * ever asked for.
     */
    Optional<AccessToken> covering(Collection<String> scopes) {
        return accessTokens.stream()
                .filter(token -> token.covers(scopes))
                .max(Comparator.comparing(AccessToken::expires));
    }

    Optional<AccessToken> find(String value) {
        return accessTokens.stream()
                .filter(token -> token.value().equals(value))
                .findFirst();
    }

    /** Adds new tokens; the refresh token stays where no other has come, and access tokens that are not needed any more go. */
    HeldTokens with(Tokens tokens, Instant now, boolean steppedUp) {
        AccessToken added = new AccessToken(tokens.accessToken(), tokens.scopes(), now, tokens.expires(), steppedUp);
        List<AccessToken> kept = Stream.concat(
                        Stream.of(added),
                        accessTokens.stream().filter(token -> token.aliveAt(now) && !added.covers(token.scopes())))
                .toList();
        return new HeldTokens(
                tenantId, objectId, tokens.refreshToken() == null ? refreshToken : tokens.refreshToken(), kept);
    }

    HeldTokens without(String accessToken) {
        return new HeldTokens(
                tenantId,
                objectId,
                refreshToken,
                accessTokens.stream()
                        .filter(token -> !token.value().equals(accessToken))
                        .toList());
    }

    /** Forgets the refresh token if it is this one: a sign-in may have brought another meanwhile. */
    HeldTokens withoutRefreshToken(String ended) {
        return ended.equals(refreshToken) ? new HeldTokens(tenantId, objectId, null, accessTokens) : this;
    }

    /** Shows neither tokens nor whose they are: records end up in logs. */
    @Override
    public String toString() {
        return "HeldTokens" + accessTokens;
    }
}
