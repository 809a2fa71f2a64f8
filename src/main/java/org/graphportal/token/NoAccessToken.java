package org.graphportal.token;

/** There is no access token that could be used; signing in again gives one. */
public class NoAccessToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAccessToken() {
        super("No access token for Microsoft Graph in this session; sign in again");
    }
}
