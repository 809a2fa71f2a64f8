package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Megan Bowen, MB",
        "Ludwig van Beethoven, LB",
        "Cher, C",
        "'  łukasz   字 ', Ł字",
        "'Bowen, Megan (External)', BM",
        "'<b>&\"', ''",
        "'', ''"
    })
    void the_first_letters_of_the_first_and_the_last_word(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void a_name_cannot_bring_markup_into_the_picture() {
        assertThat(Initials.svg("<script>alert(1)</script>")).doesNotContain("script");
    }
}
