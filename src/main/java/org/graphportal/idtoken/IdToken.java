package org.graphportal.idtoken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.graphportal.settings.EntraId;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.AccessTokens;

/** The page that explains the ID token and what is known about the access token. */
@Named
@RequestScoped
public class IdToken {

    @Inject
    IdTokens idTokens;

    @Inject
    AccessTokens accessTokens;

    @Inject
    CurrentPerson person;

    @Inject
    EntraId entraId;

    /** Tells whether there is something to explain: a session from before an update has nothing. */
    public boolean isKnown() {
        return idTokens.current().isPresent();
    }

    /** Returns what the token says about the person, the best known first. */
    public List<Claim> getClaims() {
        return claims().filter(claim -> !claim.ofTheProtocol())
                .sorted(Comparator.comparing(Claim::place).thenComparing(Claim::name))
                .toList();
    }

    /** Returns what the token says for the protocol's sake. */
    public List<Claim> getProtocolClaims() {
        return claims().filter(Claim::ofTheProtocol)
                .sorted(Comparator.comparing(Claim::name))
                .toList();
    }

    /**
     * Returns the key of a claim's explanation.
     *
     * @param claim its name, which Entra ID's administrators may have made up
     */
    public String explanation(String claim) {
        FacesContext context = FacesContext.getCurrentInstance();
        ResourceBundle texts = context.getApplication().getResourceBundle(context, "msg");
        return texts.containsKey("claim." + claim) ? "claim." + claim : "claim.other";
    }

    /** Returns a claim that is a text, empty when the token has none. */
    public String text(String claim) {
        return json(KeptIdToken::claims).getString(claim, "");
    }

    /** Returns a member of the header, empty when there is none. */
    public String header(String member) {
        return json(KeptIdToken::header).getString(member, "");
    }

    /** Returns when the token was made. */
    public Instant getIssued() {
        return Instant.ofEpochSecond(
                json(KeptIdToken::claims).getJsonNumber("iat").longValue());
    }

    /** Returns until when it may be presented. */
    public Instant getExpires() {
        return Instant.ofEpochSecond(
                json(KeptIdToken::claims).getJsonNumber("exp").longValue());
    }

    /** Returns when it was checked, which is when the person signed in. */
    public Instant getChecked() {
        return person.person().map(SignedInPerson::since).orElseThrow();
    }

    /** Returns the scopes asked for and granted. */
    public List<Scope> getScopes() {
        return Scopes.compare(List.of(entraId.scope().split(" ")), accessTokens.scopes());
    }

    /** Returns when the access token ends, null when there is none. */
    public Instant getAccessTokenExpires() {
        return accessTokens.expires().orElse(null);
    }

    private Stream<Claim> claims() {
        return json(KeptIdToken::claims).entrySet().stream().map(Claim::of);
    }

    private JsonObject json(Function<KeptIdToken, String> part) {
        String text = idTokens.current().map(part).orElse("{}");
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
