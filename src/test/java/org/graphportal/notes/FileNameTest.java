package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Launch meeting, 9 January | Launch meeting, 9 January",
                "../../etc/passwd | etc passwd",
                "C:\\autoexec.bat | C autoexec.bat",
                "a<b>c\"d?e*f%g | a b c d e f g",
                ".hidden. | hidden",
                "con | _con",
                "LPT1.txt | _LPT1.txt",
                "Zażółć 字 😀 | Zażółć 字 😀"
            })
    void every_file_system_takes_it(String wanted, String name) {
        assertThat(FileName.of(wanted, "note")).isEqualTo(name);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "...", "///", "\u202E\u200B"})
    void what_is_no_name_gets_one(String wanted) {
        assertThat(FileName.of(wanted, "note")).isEqualTo("note");
    }

    @Test
    void a_long_one_is_cut_and_keeps_its_ending() {
        assertThat(FileName.of("x".repeat(300) + ".pdf", "file")).isEqualTo("x".repeat(236) + ".pdf");
        assertThat(FileName.of("😀".repeat(300), "file")).isEqualTo("😀".repeat(60));
        assertThat(FileName.of("字".repeat(300) + ".docx", "file")).isEqualTo("字".repeat(78) + ".docx");
        assertThat(FileName.of("x".repeat(230) + ". . . . . . . and more", "file"))
                .isEqualTo("x".repeat(230));
    }

    @Test
    void the_header_is_for_old_clients_and_for_new_ones() {
        assertThat(FileName.attachment("Ł (1)*.md"))
                .isEqualTo("attachment; filename=\"_ (1)*.md\"; filename*=UTF-8''%C5%81%20%281%29%2A.md");
    }
}
