package org.graphportal.token;

import java.util.Set;

/** That somebody has to prove more. */
public final class StepUpProblem {

    private StepUpProblem() {}

    /**
     * Makes one.
     *
     * @param claims what is asked for, JSON
     */
    public static TokenProblem asking(String claims) {
        return TokenProblem.stepUp(Set.of(), claims);
    }

    /** Returns what was asked for. */
    public static String claims(TokenProblem problem) {
        return problem.claims();
    }
}
