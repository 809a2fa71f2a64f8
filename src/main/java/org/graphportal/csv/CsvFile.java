package org.graphportal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes CSV (RFC 4180) that Excel opens as it is meant. */
public final class CsvFile {

    /** Without it Excel takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What spreadsheets take for the beginning of a formula (OWASP: CSV Injection), the wide ones in Japan. */
    private static final String FORMULA = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";

    /**
     * Where a formula might begin: with the cell, or after what a spreadsheet with other settings takes for the end of a
     * cell, quotation marks being no hindrance. What begins with an apostrophe is no formula.
     */
    private static final String BEGINNING =
            "^%s(?=['\"]*[\t\r\n" + FORMULA + "])|(?<=[,;\t\r\n])%s(?=['\"]*[" + FORMULA + "])";

    private static final Pattern BARE = Pattern.compile(BEGINNING.formatted("", ""));
    private static final Pattern GUARDED = Pattern.compile(BEGINNING.formatted("'", "'"));

    private CsvFile() {}

    /**
     * Answers with a file.
     *
     * @param locale of the person: spreadsheets expect semicolons where decimals have a comma
     * @param name of the file, letters only
     * @param rows the cells, null for nothing; no formula gets through
     * @throws IOException when the browser has gone
     */
    public static void send(
            HttpServletResponse response, Locale locale, String name, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        write(response.getWriter(), separator(locale), header, rows);
    }

    static void write(Writer writer, char separator, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        writer.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvFile::cell).toList()));
        }
    }

    /** By the language alone: in Switzerland decimals have a point, and spreadsheets expect semicolons all the same. */
    static char separator(Locale locale) {
        Locale language = Locale.forLanguageTag(locale.getLanguage());
        return DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',' ? ';' : ',';
    }

    /** Returns what a cell may hold: wherever a formula might begin, an apostrophe; nothing is an empty cell. */
    static String cell(String value) {
        return value == null ? "" : BARE.matcher(value).replaceAll("'");
    }

    /** Returns what somebody meant whose cell has come from {@link #send}: what {@link #cell} was given. */
    static String meant(String cell) {
        return GUARDED.matcher(cell).replaceAll("");
    }
}
