/** What all calls of Graph have in common: the token, query options, pages, errors and claims challenges. */
package org.graphportal.standin.graph.protocol;
