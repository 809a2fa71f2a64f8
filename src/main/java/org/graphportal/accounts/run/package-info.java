/**
 * Changes of accounts while they are made: jobs of the server that go on when the page is closed, and that write down what
 * they do ({@code accounts.record}) before and after each call.
 *
 * <p>{@link org.graphportal.accounts.run.Jobs} begins, stops and resumes them; {@link org.graphportal.accounts.run.Job} is
 * one, and {@link org.graphportal.accounts.run.Brake} what ends it. Knows no page and no request but the one that begins a
 * job.
 */
package org.graphportal.accounts.run;
