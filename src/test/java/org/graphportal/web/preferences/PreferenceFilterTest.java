package org.graphportal.web.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreferenceFilterTest {

    @Test
    void the_same_page_comes_back_without_the_choice() {
        assertThat(PreferenceFilter.samePage("/my/people", "q=bo&language=de")).isEqualTo("/my/people?q=bo");
        assertThat(PreferenceFilter.samePage("/", "language=de")).isEqualTo("/");
    }

    @Test
    void nothing_but_the_choice_is_lost() {
        assertThat(PreferenceFilter.samePage("/p", "languages=1&language=de&&x&q=a%26language=b"))
                .isEqualTo("/p?languages=1&x&q=a%26language=b");
    }

    @Test
    void an_address_that_browsers_read_as_another_host_stays_here() {
        assertThat(PreferenceFilter.samePage("//evil.example", "language=de")).isEqualTo("/evil.example");
        assertThat(PreferenceFilter.samePage("/\\evil.example", "language=de")).isEqualTo("/evil.example");
        assertThat(PreferenceFilter.samePage("///\\/evil.example/x", "language=de"))
                .isEqualTo("/evil.example/x");
    }
}
