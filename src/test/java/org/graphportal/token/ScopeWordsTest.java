package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Mail.Read, scope.mail.read",
        "MAIL.READ, scope.mail.read",
        "Files.ReadWrite.All, scope.other",
        "other, scope.other",
        "'', scope.other"
    })
    void scopes_that_nobody_has_words_for_have_words_too(String scope, String key) {
        ResourceBundle texts = ResourceBundle.getBundle("org.graphportal.messages", Locale.GERMAN);

        assertThat(ScopeWords.key(scope, texts)).isEqualTo(key);
        assertThat(texts.getString(key)).isNotBlank();
    }
}
