package org.graphportal.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of tests that one test goes through as a whole: columns are separated by {@code |}, and the first line names them. */
public final class Table {

    private Table() {}

    /** Returns the rows by column. */
    public static List<Map<String, String>> read(String resource) {
        try (InputStream table = Table.class.getResourceAsStream(resource)) {
            List<String[]> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::trim)
                            .toArray(String[]::new))
                    .toList();
            return lines.stream().skip(1).map(line -> row(lines.get(0), line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < names.length; column++) {
            row.put(names[column], values[column]);
        }
        return row;
    }
}
