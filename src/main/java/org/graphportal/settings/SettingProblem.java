package org.graphportal.settings;

import java.util.Locale;

/** What can be wrong with the value of a setting. */
public enum SettingProblem {
    /** No configuration source has a value. */
    MISSING,
    /** The value is one of those that stand in examples, such as {@code <your tenant id>} or a GUID of zeros. */
    PLACEHOLDER,
    /** The value is not a GUID. */
    NOT_A_GUID,
    /** The tenant is given by one of its domain names; the issuer in tokens always holds the GUID. */
    DOMAIN,
    /** {@code common} or {@code organizations}: no single issuer could be verified. */
    MANY_TENANTS,
    /** A GUID where a client secret belongs: the id of the secret instead of its value. */
    SECRET_ID,
    /** Neither PEM nor the path of a file with PEM that holds an X.509 certificate. */
    NOT_A_CERTIFICATE,
    /** Neither PEM nor the path of a file with PEM that holds an unencrypted PKCS #8 RSA key. */
    NOT_A_KEY,
    /** The key does not belong to the certificate. */
    OTHER_KEY,
    /** Not 32 bytes in Base64, or several of these separated by commas. */
    NOT_A_SESSION_KEY,
    /** Not an absolute http or https address, or one with a query, a fragment or credentials. */
    NOT_A_URL,
    /** Plain http to another machine. */
    NOT_ENCRYPTED,
    /** Characters that RFC 6749 §3.3 does not allow in a scope. */
    NOT_A_SCOPE,
    /** Not permissions of Graph separated by spaces, or those of another resource among them. */
    NOT_A_GRAPH_SCOPE,
    /** Entra ID has never heard of one of the scopes. */
    UNKNOWN_SCOPE,
    /** Graph does not understand the path. */
    REFUSED_PATH,
    /** Not an ISO 8601 duration above zero. */
    NOT_A_DURATION,
    /** Not an ISO 8601 date. */
    NOT_A_DATE,
    /** Neither {@code true} nor {@code false}. */
    NOT_A_BOOLEAN,
    /** Not a whole number from 0 to 999999. */
    NOT_A_NUMBER,
    /** Not a path below Graph's root, or one with an unknown placeholder. */
    NOT_A_PATH,
    /** Neither {@code v1.0} nor {@code beta}. */
    NOT_A_VERSION,
    /** Not names of queries, separated by commas. */
    NOT_A_NAME,
    /** Not a URI such as {@code api://} and a client ID. */
    NOT_A_URI,
    /** Not scheme, host and port of a site, as browsers write them. */
    NOT_AN_ORIGIN,
    /** A role that the application does not know. */
    UNKNOWN_ROLE;

    /** Returns the key of the text that says what is wrong and what to do. */
    public String messageKey() {
        return "setting.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
