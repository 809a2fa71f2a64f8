package org.graphportal.settings.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphPath;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.settings.query.GraphQuery;
import org.graphportal.settings.reading.SettingsReader.Found;

/** Reads the queries once and notes what is wrong with each; the others do not suffer from it. */
final class QueryReader {

    private static final String QUERIES = "graph.queries";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Function<String, Found> source;

    /** Reads from a function that gives null for a key without a value. */
    QueryReader(Function<String, Found> source) {
        this.source = source;
    }

    GraphQueries read() {
        Found names = source.apply(QUERIES);
        List<String> all = names == null ? List.of() : list(names.value(), ",");
        boolean good = all.stream().allMatch(QueryReader::isName);
        List<Setting> general = new ArrayList<>();
        if (names != null) {
            general.add(new Setting(QUERIES, names.value(), names.source(), good ? null : SettingProblem.NOT_A_NAME));
        }
        String explorer = read("graph.explorer", "false", Checks::yesOrNo, general);
        return new GraphQueries(
                all.stream().filter(QueryReader::isName).map(this::query).toList(),
                Boolean.parseBoolean(explorer),
                List.copyOf(general));
    }

    private GraphQuery query(String name) {
        String prefix = QUERIES + "." + name + ".";
        Found title = source.apply(prefix + "title");
        List<Setting> settings = new ArrayList<>();
        String path = read(prefix + "path", null, Checks::path, settings);
        String scopes = read(prefix + "scopes", null, Checks::graphScopes, settings);
        String optionalScopes = read(prefix + "optional-scopes", "", Checks::graphScopes, settings);
        String version = read(prefix + "version", "v1.0", Checks::version, settings);
        return new GraphQuery(
                name,
                title == null ? null : title.value(),
                path == null ? null : new GraphPath(path),
                list(scopes, "\\s+"),
                list(optionalScopes, "\\s+"),
                version,
                settings.stream().filter(setting -> !setting.usable()).toList());
    }

    /** Returns the value; what to take instead where there is none; null where it cannot be used. */
    private String read(
            String key, String otherwise, Function<String, Optional<SettingProblem>> check, List<Setting> settings) {
        Found found = source.apply(key);
        if (found == null) {
            if (otherwise == null) {
                settings.add(new Setting(key, null, null, SettingProblem.MISSING));
            }
            return otherwise;
        }
        String value = found.value().trim();
        SettingProblem problem = check.apply(value).orElse(null);
        settings.add(new Setting(key, value, found.source(), problem));
        return problem == null ? value : null;
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static List<String> list(String value, String separator) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(separator))
                        .map(String::trim)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }
}
