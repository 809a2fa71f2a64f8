package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.graphportal.it.Http;
import org.graphportal.signin.SignInByHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** People stay signed in when a server goes, by mischance or by intent. */
@OnTwoServers
class LostServerIT {

    /** Of clicks, that may not be answered or by a new sign-in only. */
    private static final double IN_VAIN = 0.001;

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Test
    void two_hundred_people_stay_signed_in_when_their_server_dies(Nodes nodes, TestReporter reporter) {
        Crowd crowd = Crowd.of(200, nodes);
        Http underWay = Visitor.browserOn(nodes, 1);
        URI callback = SignInByHand.callback(underWay, nodes.control().people().create(), "/my/profile");

        List<Crowd.Click> clicks = crowd.clickWhile(() -> nodes.node(1).kill());

        say(reporter, "killed", clicks);
        assertThat(clicks).hasSizeGreaterThanOrEqualTo(200);
        assertThat(inVain(clicks)).isLessThanOrEqualTo(IN_VAIN * clicks.size());
        assertThat(longest(clicks)).isLessThan(LONGEST);
        assertThat(SignInByHand.open(underWay, callback)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("the sign-in begun on the dead server")
                .endsWith("/my/profile");
        assertThat(underWay.get("/my/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void an_upgrade_one_server_after_the_other_signs_nobody_out(Nodes nodes, TestReporter reporter) throws IOException {
        Path upgraded = SecondBuild.of(Nodes.WAR, nodes.folder().resolve("upgraded.war"));
        Crowd crowd = Crowd.of(50, nodes);

        List<Crowd.Click> clicks = crowd.clickWhile(() -> {
            nodes.replace(2, upgraded);
            nodes.replace(1, upgraded);
        });

        say(reporter, "upgraded", clicks);
        assertThat(inVain(clicks)).isLessThanOrEqualTo(IN_VAIN * clicks.size());
    }

    private static double inVain(List<Crowd.Click> clicks) {
        return clicks.stream().filter(click -> click.status() != 200).count();
    }

    private static Duration longest(List<Crowd.Click> clicks) {
        return clicks.stream().map(Crowd.Click::took).max(Duration::compareTo).orElseThrow();
    }

    private static void say(TestReporter reporter, String what, List<Crowd.Click> clicks) {
        reporter.publishEntry(
                what,
                "%d clicks, %.0f in vain, longest %d ms"
                        .formatted(
                                clicks.size(), inVain(clicks), longest(clicks).toMillis()));
    }
}
