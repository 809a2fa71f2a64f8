package org.graphportal.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.graphportal.graph.User;

/** Writes people as CSV (RFC 4180) that Excel opens as it is meant. */
final class Csv {

    /** Without it Excel takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What Excel and its kin take for the beginning of a formula (OWASP: CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static void write(List<User> people, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord("displayName", "mail", "userPrincipalName", "id");
            for (User user : people) {
                csv.writeRecord(
                        cell(user.displayName()), cell(user.mail()), cell(user.userPrincipalName()), cell(user.id()));
            }
        }
    }

    /** Returns what a cell may hold: a text that looks like a formula gets an apostrophe, nothing is an empty cell. */
    static String cell(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
