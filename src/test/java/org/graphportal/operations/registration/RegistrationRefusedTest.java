package org.graphportal.operations.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.operations.registration.EmptyTenant.CLIENT;

import java.nio.file.Path;
import org.graphportal.operations.registration.AzureCli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends the scripts that register the application and remove it, and what they say then. */
@DisabledOnOs(OS.WINDOWS)
class RegistrationRefusedTest {

    @TempDir
    Path folder;

    private AzureCli az;

    @BeforeEach
    void an_empty_tenant() {
        az = EmptyTenant.in(folder);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "account show | Please run 'az login' to setup account. | 3 | You are not signed in",
                "ad app create | Insufficient privileges to complete the operation. | 4 | Application Administrator",
                "ad sp create | ERROR: Forbidden({'error'}) | 4 | Application Administrator",
                "--output json | Internal Server Error | 1 | az ad app show failed: Internal Server Error",
            })
    void a_refusal_ends_it_with_what_to_do(String words, String error, int exitCode, String advice) {
        az.refusing(words, error);

        Outcome outcome = register("--base-url", "https://portal.example.com");

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.messages()).contains(advice);
        assertThat(outcome.settings()).isEmpty();
        assertThat(az.calls()).noneMatch(call -> call.contains("reset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://portal.example.com", "https://portal.example.com/\"", "ftp://x", "https://"})
    void an_address_that_is_none_is_refused_before_anything_is_asked(String address) {
        assertThat(register("--base-url", address).exitCode()).isEqualTo(2);
        assertThat(az.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Graph Portal, 0, 1", "yes, 1, 0", "'', 1, 0"})
    void removal_asks_for_the_name_first(String typed, int exitCode, int removals) {
        az.answering("--query displayName", "Graph Portal\n");

        assertThat(az.run("unregister.sh", typed + "\n", CLIENT).exitCode()).isEqualTo(exitCode);
        assertThat(az.changes()).hasSize(removals);
    }

    @Test
    void of_several_applications_none_is_touched() {
        az.answering("ad app list", "one\ntwo\n");

        assertThat(register("--base-url", "https://portal.example.com").messages())
                .contains("--client-id");
        assertThat(az.changes()).isEmpty();
    }

    private Outcome register(String... arguments) {
        return az.run("register.sh", "", arguments);
    }
}
