package org.graphportal.standin.graph.protocol;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.entra.tokens.AccessTokens;
import org.graphportal.standin.entra.tokens.AccessTokens.Access;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** Who calls, by the access token. */
public final class Bearer {

    private final Directory directory;
    private final AccessTokens tokens;

    /**
     * @param tokens the register of those that were issued for Graph
     */
    public Bearer(Directory directory, AccessTokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    /** The person of the token, however worthless it has become; for the counts. */
    public Optional<String> person(Call call) {
        return token(call).flatMap(tokens::find).map(Access::personId);
    }

    /**
     * The caller.
     *
     * @param anyOf the permissions one of which the token must have
     * @throws GraphRefused if the token is missing, unknown, expired, revoked or too weak
     */
    public Person require(Call call, Permission... anyOf) {
        Person person = caller(call);
        if (Arrays.stream(anyOf).noneMatch(permission -> has(call, permission))) {
            throw denied();
        }
        return person;
    }

    /**
     * The caller, whatever the token permits.
     *
     * @throws GraphRefused if the token is missing, unknown, expired or revoked
     */
    public Person caller(Call call) {
        Access access = valid(call);
        Person person = directory
                .people()
                .find(access.personId())
                .orElseThrow(() -> unauthorized("The user or administrator has been deleted."));
        evaluate(access, person);
        return person;
    }

    /**
     * The caller, if it may look at others.
     *
     * @throws GraphRefused also if it is a guest
     */
    public Person requireMember(Call call, Permission... anyOf) {
        Person person = require(call, anyOf);
        if (person.text("userType").filter("Guest"::equals).isPresent()) {
            throw denied();
        }
        return person;
    }

    /**
     * Looks at nothing but the token itself.
     *
     * @throws GraphRefused if it is missing, unknown or expired
     */
    public Access valid(Call call) {
        String token = token(call).orElseThrow(() -> unauthorized("Access token is empty."));
        Access access = tokens.find(token)
                .orElseThrow(() -> unauthorized("Access token validation failure. Invalid audience."));
        if (!directory.clock().instant().isBefore(access.expiry())) {
            throw unauthorized("Lifetime validation failed, the token is expired.");
        }
        return access;
    }

    /** The refusal of a caller who lacks a permission or a role. */
    public static GraphRefused denied() {
        return new GraphRefused(
                403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    /** Whether the token of a caller whom {@link #require} let pass has one more permission. */
    public boolean has(Call call, Permission permission) {
        return token(call).flatMap(tokens::find).orElseThrow().permissions().contains(permission);
    }

    /** The pairwise name of a caller whom {@link #require} let pass. */
    public String subject(Call call) {
        return token(call).flatMap(tokens::find).map(Access::subject).orElseThrow();
    }

    /** Only an application that declared {@code cp1} hears of what happened before its token expires. */
    private void evaluate(Access access, Person person) {
        if (!access.claims().handleChallenges()) {
            return;
        }
        String form = person.text("challengeForm").orElse("usual");
        boolean revoked = access.revocations() < directory.revocations().count(person.id());
        if (revoked || person.is("disabled")) {
            long now = directory.clock().instant().getEpochSecond();
            throw new GraphRefused(ClaimsChallenge.of(
                    form, "TokenIssuedBeforeRevocationTimestamp", demand("nbf", Long.toString(now))));
        }
        JsonObject required = person.is("neverSatisfied") ? demand("acrs", "never") : person.object("requiredClaims");
        if (person.is("neverSatisfied") || !access.claims().satisfy(required, access.issued())) {
            throw new GraphRefused(ClaimsChallenge.of(form, "LocationConditionEvaluationSatisfied", required));
        }
    }

    private static JsonObject demand(String claim, String value) {
        return Json.createObjectBuilder()
                .add(claim, Json.createObjectBuilder().add("essential", true).add("value", value))
                .build();
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
