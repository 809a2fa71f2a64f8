package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** {@code /oidc/userinfo} (OpenID Connect Core 1.0 §5.3), which Entra keeps on Graph's host. */
final class UserInfo {

    private final Bearer bearer;

    UserInfo(Bearer bearer) {
        this.bearer = bearer;
    }

    Answer answer(Call call) {
        Person person = bearer.require(call, Permission.OPENID);
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("sub", bearer.subject(call))
                .add("name", person.displayName())
                .add("picture", call.origin() + "/v1.0/me/photo/$value");
        person.text("givenName").ifPresent(name -> claims.add("given_name", name));
        person.text("surname").ifPresent(name -> claims.add("family_name", name));
        person.text("mail").ifPresent(mail -> claims.add("email", mail));
        return Answer.json(200, claims.build());
    }
}
