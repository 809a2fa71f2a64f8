package org.graphportal.accounts.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A moment as text: no two databases and drivers agree on what a time without a zone means. */
@Converter
public class MomentColumn implements AttributeConverter<Instant, String> {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : MILLISECONDS.format(moment);
    }

    @Override
    public Instant convertToEntityAttribute(String column) {
        return column == null ? null : Instant.parse(column);
    }
}
