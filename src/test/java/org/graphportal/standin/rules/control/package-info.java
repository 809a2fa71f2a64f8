/** What tests can ask and order, and that it happens. */
package org.graphportal.standin.rules.control;
