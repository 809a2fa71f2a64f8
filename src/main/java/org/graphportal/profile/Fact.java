package org.graphportal.profile;

/**
 * Something known about a person.
 *
 * @param labelKey key of its name
 * @param value what is known
 */
public record Fact(String labelKey, String value) {}
