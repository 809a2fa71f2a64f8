package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInOptions;
import org.junit.jupiter.api.Test;

/** Settings in files, as a container gets its secrets: no property and no variable has them. */
class MountedSecretsIT {

    private static final String CLIENT_ID = "entra-id.client-id";
    private static final String SECRET = "entra-id.client-secret";
    private static final Map<String, String> NOWHERE_ELSE = Map.of(CLIENT_ID, "", SECRET, "");

    @Test
    void a_file_that_is_empty_or_missing_is_named_and_once_it_is_there_people_sign_in() {
        try (OwnPortal own = OwnPortal.start("mounted", NOWHERE_ELSE, Map.of(CLIENT_ID, "\n"))) {
            assertThat(own.http().get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(own.portal().log())
                    .contains("Nobody can sign in: " + CLIENT_ID + ": There is no value")
                    .contains("Nobody can sign in: " + SECRET + ": There is no value");
            assertThat(own.http().get("/setup").body())
                    .contains("<code>ENTRA_ID_CLIENT_ID</code>", "<code>ENTRA_ID_CLIENT_SECRET</code>")
                    .doesNotContain("<code>ENTRA_ID_TENANT_ID</code>");

            // As an editor leaves them, with a line feed at the end.
            own.killAndStartAgain(
                    Map.of(CLIENT_ID, StandInOptions.CLIENT_ID + "\n", SECRET, StandInOptions.CLIENT_SECRET + "\n"));

            assertThat(own.http().get("/health/ready").statusCode()).isEqualTo(200);
            assertThatAPersonSignsIn(own);
        }
    }

    private static void assertThatAPersonSignsIn(OwnPortal own) {
        Http http = own.http();
        HttpResponse<String> answer =
                SignInByHand.signIn(http, own.control().people().create(), "/my/roles");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/my/roles"));
        assertThat(http.get("/my/roles").statusCode()).isEqualTo(200);
    }
}
