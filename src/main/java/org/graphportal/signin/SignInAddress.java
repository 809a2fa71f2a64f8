package org.graphportal.signin;

import org.graphportal.encoding.Percent;

/**
 * Addresses that start a sign-in, relative to {@code portal.base-url} or the context path.
 *
 * <p>Parameters of {@code /sign-in}: {@code to} names the page to come back to; {@code account=other} asks who signs in;
 * {@code again=1} fetches new tokens for whoever is signed in already; {@code restarted=1} says that this is a second try.
 */
public final class SignInAddress {

    static final String PATH = "/sign-in";

    private SignInAddress() {}

    /** Returns the address that signs in and leads to the target. */
    static String to(String target) {
        return PATH + "?to=" + Percent.encoded(target);
    }

    /** Returns the address that tries once more and leads to the target. */
    static String restarted(String target) {
        return PATH + "?restarted=1&to=" + Percent.encoded(target);
    }

    /**
     * Returns the address that fetches new tokens for whoever is signed in.
     *
     * @param target the page to come back to, below the context path, with its query
     */
    public static String again(String target) {
        return PATH + "?again=1&to=" + Percent.encoded(target);
    }
}
