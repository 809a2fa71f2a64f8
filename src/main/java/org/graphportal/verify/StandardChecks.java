package org.graphportal.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has to be true of every token of the tenant, whatever it is for.
 *
 * @param issuer the issuer in the settings, whose tenant the person or application has to be of
 */
record StandardChecks(String issuer, Clock clock) {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Pattern ISSUER_TENANT =
            Pattern.compile("/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/");

    /** {@code sub} is there, and {@code tid} and {@code oid}, by which Entra ID identifies a person. */
    void checkSubject(Claims claims) throws TokenRefused {
        claims.identifier("sub");
        claims.identifier("oid");
        String tenant = claims.identifier("tid");
        Matcher issuing = ISSUER_TENANT.matcher(issuer);
        TokenRefused.unless(!issuing.find() || issuing.group(1).equals(tenant), "tid", "not the issuer's tenant");
    }

    /** {@code exp} is not over, {@code iat} not ahead, {@code nbf} neither, in whole seconds, with 60 of skew. */
    void checkTimes(Claims claims) throws TokenRefused {
        Instant now = clock.instant();
        Instant expires = claims.requiredTime("exp");
        Instant issued = claims.requiredTime("iat");
        Instant begins = claims.time("nbf").orElse(issued);
        TokenRefused.unless(expires.isAfter(now.minus(SKEW)), "exp", "over by this server's clock");
        TokenRefused.unless(expires.isAfter(issued), "exp", "before iat");
        TokenRefused.unless(!issued.isAfter(now.plus(SKEW)), "iat", "ahead of this server's clock");
        TokenRefused.unless(!begins.isAfter(now.plus(SKEW)), "nbf", "ahead of this server's clock");
    }
}
