/**
 * What becomes of a call that Microsoft Graph refuses, fails or does not answer: a
 * {@link org.graphportal.graph.problem.GraphProblem}, and where nobody catches it a page.
 */
package org.graphportal.graph.problem;
