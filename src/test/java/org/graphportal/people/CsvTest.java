package org.graphportal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.graphportal.graph.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void a_cell_that_begins_like_a_formula_gets_an_apostrophe(String value) {
        assertThat(Csv.cell(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Megan Bowen", "a=b", "ł 字", " =1", ""})
    void every_other_cell_stays_as_it_is(String value) {
        assertThat(Csv.cell(value)).isEqualTo(value);
    }

    @Test
    void people_are_written_with_a_byte_order_mark_and_quotes_where_they_are_needed() throws IOException {
        StringWriter writer = new StringWriter();

        Csv.write(List.of(user("Bowen, \"Meg\"\nan", null), user("=1", "=1@x.example")), writer);

        assertThat(writer)
                .hasToString("\uFEFFdisplayName,mail,userPrincipalName,id\r\n"
                        + "\"Bowen, \"\"Meg\"\"\nan\",,u@x.example,7\r\n"
                        + "'=1,'=1@x.example,u@x.example,7\r\n");
    }

    private static User user(String name, String mail) {
        return new User("7", name, null, null, "u@x.example", mail, null, null, null, null, null, null, null);
    }
}
