package org.graphportal.setup;

/**
 * An address that the application uses.
 *
 * @param labelKey key of what it is
 * @param address the address
 */
public record Endpoint(String labelKey, String address) {}
