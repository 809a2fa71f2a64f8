package org.graphportal.verify;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;

/** The claims of an ID token that has passed every check. */
public final class VerifiedIdToken {

    private final JWTClaimsSet claims;

    VerifiedIdToken(JWTClaimsSet claims) {
        this.claims = claims;
    }

    /** Returns a claim that is a text, else null. */
    public String text(String claim) {
        return claims.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    /** Returns a claim that is a list of texts, else an empty list. */
    public List<String> texts(String claim) {
        try {
            List<String> texts = claims.getStringListClaim(claim);
            return texts == null ? List.of() : List.copyOf(texts);
        } catch (ParseException e) {
            return List.of();
        }
    }
}
