/** The queries that an operator sets, the paths and the scopes in them, which the free ones of explorers share. */
package org.graphportal.settings.query;
