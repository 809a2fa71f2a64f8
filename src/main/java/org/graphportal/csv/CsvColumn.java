package org.graphportal.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one column of a CSV file that a spreadsheet or a directory has written, whatever separates its cells. */
public final class CsvColumn {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private CsvColumn() {}

    /**
     * Returns what stands in the column, blank cells left out.
     *
     * @param names what the header may call the column, in small letters; the first that is there is taken
     * @return empty when the file has no such column, or is no CSV
     */
    public static Optional<List<String>> read(byte[] file, List<String> names) {
        String text = text(file);
        String first = text.lines().findFirst().orElse("");
        char separator = SEPARATORS.stream()
                .max(Comparator.comparing(candidate -> first.chars()
                        .filter(character -> character == candidate)
                        .count()))
                .orElseThrow();
        try {
            List<List<String>> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .stream()
                    .map(CsvRecord::getFields)
                    .toList();
            return column(rows, names);
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> column(List<List<String>> rows, List<String> names) {
        List<String> header = rows.stream().findFirst().orElse(List.of()).stream()
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .toList();
        Stream<List<String>> others = rows.stream().skip(1);
        return names.stream()
                .filter(header::contains)
                .map(header::indexOf)
                .findFirst()
                .map(index -> others.filter(row -> row.size() > index)
                        .map(row -> CsvFile.meant(row.get(index)).trim())
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    /** Older Excel writes what Windows calls its code page. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
