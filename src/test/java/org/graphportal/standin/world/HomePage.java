package org.graphportal.standin.world;

import java.net.URI;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.http.Html;
import org.graphportal.standin.people.Person;

/** The page at {@code /}: who is there, and what can be ordered. */
final class HomePage {

    private static final String TEMPLATE = Html.resource("/org/graphportal/standin/home.html");

    private HomePage() {}

    static String of(Directory directory, URI entra) {
        Registration application = directory.registrations().main();
        String main = TEMPLATE.replace("{{entra}}", entra.toString())
                .replace("{{graph}}", directory.graph().toString())
                .replace("{{tenant}}", Html.escape(directory.tenantId()))
                .replace("{{client}}", Html.escape(application.clientId()))
                .replace("{{secret}}", Html.escape(application.clientSecret()))
                .replace("{{redirects}}", Html.escape(String.join(", ", application.redirectUris())))
                .replace("{{people}}", people(directory));
        return Html.page("Stand-in", main).replace("<main>", "<main class=\"wide\">");
    }

    private static String people(Directory directory) {
        StringBuilder rows = new StringBuilder();
        for (Person person : directory.people().offered()) {
            rows.append("<tr><th scope=\"row\">%s<br><small class=\"soft\">%s</small></th><td>%s</td></tr>"
                    .formatted(
                            Html.escape(person.displayName()),
                            Html.escape(person.userPrincipalName()),
                            Html.escape(person.description())));
        }
        return rows.toString();
    }
}
