/**
 * What Entra ID says about the signed-in person, explained: the claims of the ID token, what was checked, and what is
 * known about the access token without looking into it. Tokens themselves never come here.
 */
package org.graphportal.idtoken;
