package org.graphportal.standin;

/**
 * A secret that the stand-in handed out.
 *
 * @param kind {@code code}, {@code access_token}, {@code refresh_token} or {@code id_token}
 */
public record StandInSecret(String kind, String value) {}
