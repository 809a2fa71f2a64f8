package org.graphportal.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.graphportal.settings.AccountRules;
import org.graphportal.settings.Api;
import org.graphportal.settings.CredentialEnd;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.GroupRoles;
import org.graphportal.settings.Setting;
import org.graphportal.settings.Settings;
import org.graphportal.settings.query.GraphQueries;
import org.graphportal.settings.reading.QueryFindings;
import org.graphportal.signin.FrontChannelServlet;
import org.graphportal.signin.SignInFailures;
import org.graphportal.vault.SessionVault;

/** What the Setup page shows. Values are not among it: the page is public while something is missing. */
@Named
@RequestScoped
public class Setup {

    private static final String REGISTRATION = "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/";

    @Inject
    Settings settings;

    @Inject
    GraphQueries queries;

    @Inject
    Api api;

    @Inject
    GroupRoles roles;

    @Inject
    QueryFindings findings;

    @Inject
    CredentialEnd end;

    @Inject
    AccountRules accounts;

    @Inject
    EntraId entraId;

    @Inject
    MetadataCheck metadata;

    @Inject
    SignInFailures failures;

    @Inject
    SessionVault vault;

    /** Returns the key of what to say about all of them. */
    public String getStateKey() {
        if (!settings.usable()) {
            return "setup.incomplete";
        }
        if (!api.problems().isEmpty()
                || !roles.problems().isEmpty()
                || !accounts.problems().isEmpty()) {
            return "setup.others-wrong";
        }
        return queries.problems().isEmpty() && findings.all().isEmpty() ? "setup.complete" : "setup.queries-wrong";
    }

    /** Returns every setting, those that have to be mended first. */
    public List<SettingRow> getRows() {
        return Stream.of(
                        settings.all(),
                        end.settings(),
                        roles.all(),
                        api.all(),
                        queries.settings(),
                        findings.all(),
                        accounts.settings())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Setting::usable))
                .map(this::row)
                .toList();
    }

    /** Returns the redirect URI to register. */
    public String getRedirectUri() {
        return entraId.redirectUri().toString();
    }

    /** Returns the redirect URI of further consent, to register too. */
    public String getConsentUri() {
        return entraId.consentRedirectUri().toString();
    }

    /** Returns the address after signing out, to register as a redirect URI too. */
    public String getSignOutUri() {
        return entraId.postLogoutRedirectUri().toString();
    }

    /** Returns the address by which Entra ID says that somebody has signed out there, to register too. */
    public String getFrontChannelUri() {
        return settings.portal().baseUrl() + FrontChannelServlet.PATH;
    }

    /** Returns the addresses that are in use, which differ between clouds and providers. */
    public List<Endpoint> getEndpoints() {
        return List.of(
                new Endpoint("setup.issuer", entraId.issuer()),
                new Endpoint(
                        "setup.authorization-endpoint",
                        entraId.authorizationEndpoint().toString()),
                new Endpoint("setup.token-endpoint", entraId.tokenEndpoint().toString()),
                new Endpoint("setup.jwks-uri", entraId.jwksUri().toString()),
                new Endpoint(
                        "setup.end-session-endpoint",
                        entraId.endSessionEndpoint().toString()),
                new Endpoint("setup.graph-url", settings.portal().graphUrl().toString()));
    }

    /** Returns where in the Entra portal the addresses are registered. */
    public String getRegistrationAddress() {
        boolean known =
                settings.problems().stream().noneMatch(setting -> setting.key().equals("entra-id.client-id"));
        return REGISTRATION
                + (known
                        ? "ApplicationMenuBlade/~/Authentication/appId/" + entraId.clientId()
                        : "ApplicationsListBlade");
    }

    /** Returns whether the tenant's metadata can be read and names the issuer in the settings. */
    public String getMetadataResult() {
        MetadataCheck.Result result = metadata.result();
        return text(result.key()).replace("{0}", result.detail());
    }

    /** Returns why Entra ID refuses the application at the moment and what to do; null when it does not. */
    public String getFault() {
        return failures.ofRegistration().map(Setup::explain).orElse(null);
    }

    /** Tells whether a session has come that only another server can open. */
    public boolean isSessionsLost() {
        return vault.hasMetStrangers();
    }

    private static String explain(SignInFailures.Failure failure) {
        String code = String.valueOf(failure.code());
        String key = "setup.fault." + code;
        return text(texts().containsKey(key) ? key : "setup.fault.other").replace("{0}", code);
    }

    private SettingRow row(Setting setting) {
        boolean usable = setting.usable();
        String state = usable ? "setup.usable" : setting.value() == null ? "setup.missing" : "setup.wrong";
        String source = setting.source() == null ? "" : source(setting.source());
        return new SettingRow(setting.key(), state, source, usable ? "" : toDo(setting));
    }

    /** Names a configuration source in the same words on every server. */
    private static String source(String name) {
        if (name.startsWith("Env")) {
            return text("setup.source.environment");
        }
        if (name.startsWith("Sys")) {
            return text("setup.source.system-property");
        }
        return name.startsWith("Properties") ? text("setup.source.default") : name;
    }

    private String toDo(Setting setting) {
        String where = "setup.where." + setting.key();
        String advice = texts().containsKey(where) ? " " + text(where) : "";
        return text(setting.problem().messageKey()) + advice;
    }

    private static String text(String key) {
        return texts().getString(key);
    }

    private static ResourceBundle texts() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getApplication().getResourceBundle(context, "msg");
    }
}
