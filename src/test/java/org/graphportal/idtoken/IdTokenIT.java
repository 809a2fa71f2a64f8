package org.graphportal.idtoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@OnThePortal
class IdTokenIT {

    @Test
    void each_claim_stands_beside_its_meaning(Browser alice, StandInControl control) {
        StandInPerson person =
                control.people().with("displayName", "Alice <b>Archer</b>").create();

        show(alice, person);

        assertThat(alice.heading()).isEqualTo("ID token");
        assertThat(claim(alice, "name")).startsWith("Alice <b>Archer</b>").contains("identifies nobody");
        assertThat(claim(alice, "preferred_username")).startsWith(person.userPrincipalName());
        assertThat(claim(alice, "tid")).startsWith(StandInOptions.TENANT_ID);
        assertThat(claim(alice, "aud")).startsWith(StandInOptions.CLIENT_ID);
    }

    @Test
    @ChromiumOnly
    void what_only_the_protocol_needs_is_folded_away(Browser alice, StandInControl control) {
        show(alice, control.people().create());

        assertThat(alice.shows(By.xpath("//dt[normalize-space()='uti']"))).isFalse();

        alice.find(By.cssSelector("#protocol summary")).sendKeys(Keys.ENTER);

        assertThat(claim(alice, "uti")).contains("serial number");
    }

    @Test
    void every_check_and_its_result_is_named(Browser alice, StandInControl control) {
        show(alice, control.people().create());

        assertThat(alice.all(By.cssSelector(".checks dt")))
                .extracting(check -> check.getText().replaceAll("\\s+", " "))
                .containsExactly(
                        "Signature passed",
                        "Issuer passed",
                        "Tenant passed",
                        "Audience passed",
                        "Nonce passed",
                        "Times passed");
        assertThat(alice.find(By.cssSelector(".checks")).getText()).contains("RS256");
    }

    @Test
    void the_access_token_is_known_by_its_scopes_and_its_end_only(Browser alice, StandInControl control) {
        show(alice, control.people().create());

        assertThat(claim(alice, "User.Read")).isEqualTo("asked for and granted");
        assertThat(alice.find(By.id("access-token-life")).getText()).containsPattern("\\(in \\d+ hours\\)");
        assertThat(alice.source()).doesNotContainPattern("eyJ[\\w-]+\\.");
    }

    @Test
    @ChromiumOnly
    void the_remaining_time_ticks(Browser alice, StandInControl control) {
        show(alice, control.people().create());
        By checked = By.cssSelector("section[aria-labelledby=checks] > p [data-until]");
        String first = alice.find(checked).getText();

        alice.await(page -> !page.find(checked).getText().equals(first));

        assertThat(alice.find(checked).getText()).matches("\\d+ seconds? ago");
        assertThat(alice.console()).isEmpty();
    }

    @Test
    void one_person_never_sees_the_claims_of_another(Browser alice, Browser bob, StandInControl control) {
        StandInPerson one = control.people().create();
        StandInPerson two = control.people().create();

        show(alice, one);
        show(bob, two);

        assertThat(alice.reload().source()).contains(one.userPrincipalName()).doesNotContain(two.userPrincipalName());
        assertThat(bob.reload().source()).contains(two.userPrincipalName()).doesNotContain(one.userPrincipalName());
    }

    @Test
    void the_page_asks_neither_entra_id_nor_graph(Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();

        show(alice, person);

        assertThat(control.calls(person).count("token")).isEqualTo(1);
        assertThat(control.calls(person).count("me")).isZero();
    }

    private static void show(Browser browser, StandInPerson person) {
        browser.open("/my/id-token").choose(person).await(page -> page.heading().equals("ID token"));
    }

    private static String claim(Browser browser, String name) {
        return browser.find(By.xpath("//dt[normalize-space()='" + name + "']/following-sibling::dd"))
                .getText();
    }
}
