package org.graphportal.settings.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.graphportal.settings.AccountRules;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.reading.SettingsReader.Found;

/** Reads what is said about changes of accounts; in the place of what cannot be used stands the default. */
final class AccountRulesReader {

    private final Function<String, Found> source;
    private final List<Setting> settings = new ArrayList<>();

    /** Reads from a function that gives null for a key without a value. */
    AccountRulesReader(Function<String, Found> source) {
        this.source = source;
    }

    AccountRules read() {
        return new AccountRules(
                Integer.parseInt(read("accounts.fresh-sign-in-above", "20", Checks::number)),
                Duration.parse(read("accounts.fresh-sign-in-within", "PT10M", Checks::duration)),
                Duration.parse(read("accounts.undo-within", "P7D", Checks::duration)),
                Boolean.parseBoolean(read("accounts.end-sessions", "false", Checks::yesOrNo)),
                List.copyOf(settings));
    }

    private String read(String key, String otherwise, Function<String, Optional<SettingProblem>> check) {
        Found found = source.apply(key);
        if (found == null) {
            return otherwise;
        }
        String value = found.value().trim();
        SettingProblem problem = check.apply(value).orElse(null);
        settings.add(new Setting(key, value, found.source(), problem));
        return problem == null ? value : otherwise;
    }
}
