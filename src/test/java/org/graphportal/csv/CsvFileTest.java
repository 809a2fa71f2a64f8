package org.graphportal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t1",
                "\r1",
                "\n1",
                "\"=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "'=1",
                "=cmd|' /C calc'!A0"
            })
    void a_cell_that_begins_like_a_formula_gets_an_apostrophe_and_loses_it_when_it_comes_back(String value) {
        assertThat(CsvFile.cell(value)).isEqualTo("'" + value);
        assertThat(CsvFile.meant("'" + value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;=1 | a;'=1",
                "a,=1,-2 | a,'=1,'-2",
                "`a\t=1` | `a\t'=1`",
                "`a\r\n@b` | `a\r\n'@b`",
                "`\t=1` | `'\t'=1`",
                "a;\"\"=1 | a;'\"\"=1",
                "a;'=1 | a;''=1"
            })
    void a_formula_after_what_another_spreadsheet_takes_for_a_separator_gets_one_too(String value, String cell) {
        assertThat(CsvFile.cell(value)).isEqualTo(cell);
        assertThat(CsvFile.meant(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Megan Bowen", "49 30 1, +49 30 2", "a\r\nb", "a=b", "ł 字", " =1", "", "'tis"})
    void every_other_cell_stays_as_it_is(String value) {
        assertThat(CsvFile.cell(value)).isEqualTo(value);
        assertThat(CsvFile.meant(value)).isEqualTo(value);
    }

    @Test
    void rows_are_written_with_a_byte_order_mark_and_quotes_where_they_are_needed() throws IOException {
        StringWriter writer = new StringWriter();

        CsvFile.write(
                writer,
                ',',
                List.of("name", "mail", "id"),
                List.of(Arrays.asList("Bowen, \"Meg\"\nan", null, "7"), List.of("=1", "=1@x.example", "7")));

        assertThat(writer)
                .hasToString("\uFEFFname,mail,id\r\n\"Bowen, \"\"Meg\"\"\nan\",,7\r\n'=1,'=1@x.example,7\r\n");
    }

    @ParameterizedTest
    @CsvSource({"en, ','", "en-GB, ','", "de, ;", "de-AT, ;", "de-CH, ;", "fr, ;", "ja, ','"})
    void semicolons_separate_where_decimals_have_a_comma(String locale, char separator) throws IOException {
        StringWriter writer = new StringWriter();

        CsvFile.write(
                writer,
                CsvFile.separator(Locale.forLanguageTag(locale)),
                List.of("name", "id"),
                List.of(List.of("Bowen; Meg, an", "=7")));

        assertThat(writer).hasToString("\uFEFFname" + separator + "id\r\n\"Bowen; Meg, an\"" + separator + "'=7\r\n");
    }
}
