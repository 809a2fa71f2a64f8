package org.graphportal.settings.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.graphportal.settings.AccountRules;
import org.graphportal.settings.Api;
import org.graphportal.settings.CredentialEnd;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.GroupRoles;
import org.graphportal.settings.Portal;
import org.graphportal.settings.SessionKeys;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.Settings;
import org.graphportal.settings.query.GraphQueries;

/** Hands out the settings and says at start what an operator has to mend. */
@ApplicationScoped
class SettingsProducer {

    private static final Logger LOG = System.getLogger(SettingsProducer.class.getName());

    /** The settings, read when the application starts; a change takes effect at the next start. */
    @Produces
    @Singleton
    Settings settings() {
        return new SettingsReader(SettingsProducer::find).read();
    }

    @Produces
    @Singleton
    @Named
    EntraId entraId(Settings settings) {
        return settings.entraId();
    }

    @Produces
    @Singleton
    @Named
    Portal portal(Settings settings) {
        return settings.portal();
    }

    @Produces
    @Singleton
    SessionKeys sessionKeys(Settings settings) {
        return settings.sessionKeys();
    }

    @Produces
    @Singleton
    GraphQueries graphQueries() {
        return new QueryReader(SettingsProducer::find).read();
    }

    @Produces
    @Singleton
    AccountRules accountRules() {
        return new AccountRulesReader(SettingsProducer::find).read();
    }

    @Produces
    @Singleton
    Api api(EntraId entraId) {
        return new AccessReader(SettingsProducer::find).api(entraId);
    }

    @Produces
    @Singleton
    GroupRoles groupRoles() {
        return new AccessReader(SettingsProducer::find)
                .groupRoles(ConfigProvider.getConfig().getPropertyNames());
    }

    @Produces
    @Singleton
    CredentialEnd credentialEnd(Settings settings) {
        return new CredentialEndReader(SettingsProducer::find).read(settings.certificate());
    }

    void report(
            @Observes @Initialized(ApplicationScoped.class) Object start,
            Settings settings,
            GraphQueries queries,
            Api api,
            GroupRoles roles,
            CredentialEnd end,
            AccountRules accounts) {
        warn("Nobody can sign in", settings.problems());
        warn("A query cannot be asked", queries.problems());
        warn("Nobody can call the API", api.problems());
        warn("A group gives no role", roles.problems());
        warn("The end of the client secret is not watched", end.problems());
        warn("Changes of accounts go by the default", accounts.problems());
        LOG.log(
                Level.INFO,
                "Graph Portal at {0}, issuer {1}, Graph {2}",
                settings.portal().baseUrl(),
                settings.entraId().issuer(),
                settings.portal().graphUrl());
    }

    private static void warn(String consequence, List<Setting> problems) {
        ResourceBundle texts = ResourceBundle.getBundle("org.graphportal.messages", Locale.ROOT);
        for (Setting problem : problems) {
            String reason = texts.getString(problem.problem().messageKey());
            LOG.log(Level.WARNING, "{0}: {1}: {2}", consequence, problem.key(), reason);
        }
    }

    /** Returns a setting that has turned out to be wrong. */
    static Setting found(String key, SettingProblem problem) {
        SettingsReader.Found found = find(key);
        return new Setting(key, found.value(), found.source(), problem);
    }

    private static SettingsReader.Found find(String key) {
        ConfigValue value = ConfigProvider.getConfig().getConfigValue(key);
        boolean blank = value.getValue() == null || value.getValue().isBlank();
        // A file with a secret mostly ends with a line feed.
        return blank ? null : new SettingsReader.Found(value.getValue().strip(), value.getSourceName());
    }
}
