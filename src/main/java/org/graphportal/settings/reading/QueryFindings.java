package org.graphportal.settings.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.query.GraphQuery;

/**
 * Settings of queries that only Entra ID and Graph know to be wrong, noticed when somebody asks. In memory: a good answer
 * makes it forgotten, and so does a start.
 */
@ApplicationScoped
public class QueryFindings {

    private static final Logger LOG = System.getLogger(QueryFindings.class.getName());

    private final Map<String, Setting> found = new ConcurrentSkipListMap<>();

    /** Returns what has come to light, by key. */
    public List<Setting> all() {
        return List.copyOf(found.values());
    }

    /**
     * Notes that a setting of a query is wrong, and says so in the log the first time.
     *
     * @param setting such as {@code scopes}
     */
    public Setting note(GraphQuery query, String setting, SettingProblem problem) {
        String key = query.key(setting);
        Setting wrong = SettingsProducer.found(key, problem);
        if (!wrong.equals(found.put(key, wrong))) {
            ResourceBundle texts = ResourceBundle.getBundle("org.graphportal.messages", Locale.ROOT);
            LOG.log(Level.WARNING, "A query cannot be asked: {0}: {1}", key, texts.getString(problem.messageKey()));
        }
        return wrong;
    }

    /** Returns the key of a query's setting where that has come to light to be wrong, null otherwise. */
    public String noted(GraphQuery query, String setting) {
        return found.containsKey(query.key(setting)) ? query.key(setting) : null;
    }

    /** Notes that settings of a query are good after all. */
    public void forget(GraphQuery query, String... settings) {
        Stream.of(settings).map(query::key).forEach(found::remove);
    }
}
