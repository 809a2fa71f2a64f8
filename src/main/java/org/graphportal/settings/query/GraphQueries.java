package org.graphportal.settings.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.settings.Setting;

/**
 * What can be asked of Microsoft Graph by configuration. Nothing of it stands in the way of signing in.
 *
 * @param all the queries in the order in which people see them
 * @param explorer whether people with the role Explorer may ask whatever they like
 * @param general the settings that are not about a single query
 */
public record GraphQueries(List<GraphQuery> all, boolean explorer, List<Setting> general) {

    /** Returns the query of that name, empty when there is none. */
    public Optional<GraphQuery> find(String name) {
        return all.stream().filter(query -> query.name().equals(name)).findFirst();
    }

    /** Returns the settings to show: the general ones, and those of a query that have to be mended. */
    public List<Setting> settings() {
        return Stream.concat(general.stream(), all.stream().flatMap(query -> query.problems().stream()))
                .toList();
    }

    /** Returns the settings that have to be mended. */
    public List<Setting> problems() {
        return settings().stream().filter(setting -> !setting.usable()).toList();
    }
}
