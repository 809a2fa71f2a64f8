package org.graphportal.signin;

import com.nimbusds.jwt.JWTParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.graphportal.it.Portal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;

/** What Entra ID says to the portal when somebody signs out there (OpenID Connect Front-Channel Logout 1.0 §2). */
public final class FrontChannel {

    private FrontChannel() {}

    /** Returns the path that Entra opens for the only sign-in of a person, {@code sid} and {@code iss} with it. */
    public static String path(Portal portal, StandInPerson person) {
        return path(sid(new StandInControl(portal.entra()), person), issuer(portal));
    }

    static String path(String sid, String issuer) {
        return FrontChannelServlet.PATH + "?sid=" + sid + "&iss=" + URLEncoder.encode(issuer, StandardCharsets.UTF_8);
    }

    static String issuer(Portal portal) {
        return portal.entra() + "/" + StandInOptions.TENANT_ID + "/v2.0";
    }

    /** Reads the claim from the only ID token that the person has had. */
    static String sid(StandInControl standIn, StandInPerson person) {
        String token = standIn.issued(person).stream()
                .filter(secret -> secret.kind().equals("id_token"))
                .findFirst()
                .orElseThrow()
                .value();
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
