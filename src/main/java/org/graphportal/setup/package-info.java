/**
 * The Setup page: what is set, what is missing and what to register at Entra ID, for whoever installs the application.
 */
package org.graphportal.setup;
