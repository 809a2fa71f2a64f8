package org.graphportal.queries.answer;

/**
 * A line of a card.
 *
 * @param column the property
 * @param cell what Graph says
 */
public record Fact(Column column, Cell cell) {}
