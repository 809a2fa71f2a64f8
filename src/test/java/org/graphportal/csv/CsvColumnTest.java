package org.graphportal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnTest {

    private static final List<String> NAMES = List.of("id", "upn");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upn\na@x\nb@x",
                "upn\r\na@x\r\n\r\nb@x\r\n",
                "name,upn\nA,a@x\n\"B, C\",b@x",
                "name;UPN;other\nA;a@x;\nB;b@x",
                "name\tupn \nA\ta@x\nB\tb@x",
                "\uFEFFupn,name\na@x,A\n,nobody\nb@x",
                "\"upn\";\"name\"\n\"a@x\";\"A \"\"the\"\" first\"\n\" b@x \";\"B\nC\""
            })
    void the_column_is_found_by_its_header_whatever_separates_the_cells(String file) {
        assertThat(CsvColumn.read(file.getBytes(StandardCharsets.UTF_8), NAMES)).hasValue(List.of("a@x", "b@x"));
    }

    @Test
    void of_several_columns_the_one_is_taken_that_is_named_first() {
        assertThat(CsvColumn.read("upn,id\na@x,7".getBytes(StandardCharsets.UTF_8), NAMES))
                .hasValue(List.of("7"));
    }

    @Test
    void what_older_spreadsheets_write_is_read_too() {
        assertThat(CsvColumn.read("upn\nmüller@x".getBytes(Charset.forName("windows-1252")), NAMES))
                .hasValue(List.of("müller@x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "name\nA", "a@x\nb@x", "\u0000\u0001PK", "\"upn\nnever closed"})
    void a_file_without_such_a_column_is_none(String file) {
        assertThat(CsvColumn.read(file.getBytes(StandardCharsets.UTF_8), NAMES)).isEmpty();
    }

    @Test
    void a_column_can_have_nothing_in_it() {
        assertThat(CsvColumn.read("upn,name\n,A".getBytes(StandardCharsets.UTF_8), NAMES))
                .hasValue(List.of());
    }
}
