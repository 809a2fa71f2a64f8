/**
 * What a test can ask and order: counts, faults, what was issued, the time. Every request passes {@link
 * org.graphportal.standin.control.Endpoints}, which counts it and lets the faults in.
 */
package org.graphportal.standin.control;
