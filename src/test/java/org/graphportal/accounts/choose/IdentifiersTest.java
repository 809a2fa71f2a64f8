package org.graphportal.accounts.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final String ID = "0f3e1c9a-5b7d-4e2f-8a6b-9c0d1e2f3a4b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example b@x.example",
                "a@x.example,b@x.example",
                "a@x.example;b@x.example;",
                "a@x.example\tb@x.example",
                "a@x.example | b@x.example",
                "\uFEFFa@x.example\r\n\r\n  b@x.example\u00A0",
                "'A' <a@x.example>; Bo <b@x.example>",
                "\"Bowen, Megan\" <a@x.example>, Bo <b@x.example>",
                "Bowen, Megan <a@x.example>; Wilber, Alex <b@x.example>",
                "a@x.example, Bo <b@x.example>",
                "<mailto:a@x.example>\n\"b@x.example\""
            })
    void names_are_found_between_any_separators(String text) {
        assertThat(Identifiers.in(text).found()).containsExactly("a@x.example", "b@x.example");
        assertThat(Identifiers.in(text).nonsense()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "megan.bowen@contoso.example",
                "o'brien@contoso.example",
                "jörg@contoso.example",
                "patti_fabrikam.example#EXT#@contoso.onmicrosoft.com",
                ID
            })
    void names_of_all_kinds_are_known(String name) {
        assertThat(Identifiers.in(name).found()).containsExactly(name);
    }

    @Test
    void whoever_is_named_twice_is_there_once_whatever_the_case() {
        Identifiers identifiers = Identifiers.in("A@x.example a@X.example " + ID + " " + ID.toUpperCase());

        assertThat(identifiers.found()).containsExactly("A@x.example", ID);
        assertThat(identifiers.repeated()).isEqualTo(2);
    }

    @Test
    void nonsense_is_named_with_its_line() {
        Identifiers identifiers =
                Identifiers.in("a@x.example\n\nmegan b@x.example\n@x.example a@localhost 12-34\n" + "x".repeat(100));

        assertThat(identifiers.found()).containsExactly("a@x.example", "b@x.example");
        assertThat(identifiers.nonsense())
                .containsExactly(
                        new Nonsense(3, "megan"),
                        new Nonsense(4, "@x.example"),
                        new Nonsense(4, "a@localhost"),
                        new Nonsense(4, "12-34"),
                        new Nonsense(5, "x".repeat(80) + "…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@x.example/../../me", "a@x.example?$select=id", "a@b@x.example", "../me", "$batch", "me"})
    void what_would_be_another_address_of_graph_is_nonsense(String text) {
        assertThat(Identifiers.in(text).found()).isEmpty();
    }

    @Test
    void half_a_million_characters_are_read_at_once() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> "person-" + i + "@x.example")
                .collect(Collectors.joining("\n"));

        assertThat(Identifiers.in(text).found()).hasSize(20_000);
        assertThat(Identifiers.in("<".repeat(250_000) + "a,".repeat(100_000)).found())
                .isEqualTo(List.of());
    }
}
