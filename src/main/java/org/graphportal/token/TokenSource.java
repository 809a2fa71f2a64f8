package org.graphportal.token;

/**
 * Where calls to Graph get their access tokens, one after the other: those of a request from the person's session
 * ({@link RequestTokens}), those of a job from what it holds itself.
 */
public interface TokenSource {

    /**
     * Returns an access token that will live a while, renewed if need be.
     *
     * @throws TokenProblem when there is none without the person's doing
     */
    String token();

    /**
     * Returns another token in the place of one that Graph has refused without a reason (RFC 6750 §3.1,
     * {@code invalid_token}).
     *
     * @throws TokenProblem as above
     */
    String insteadOf(String refused);

    /**
     * Says what to do about a claims challenge.
     *
     * @param refused the token that was sent
     * @param claims what Graph asks for, JSON
     * @return the exception to throw
     */
    TokenProblem challenged(String refused, String claims);
}
