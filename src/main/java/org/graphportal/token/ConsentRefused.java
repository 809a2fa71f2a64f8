package org.graphportal.token;

import java.util.List;

/**
 * CDI event: somebody has come back from Entra ID, where they wanted to agree to scopes, without them, and neither they nor
 * a missing administrator is the reason. So says the address that the browser brings, which anyone can write.
 *
 * @param scopes that were asked for
 */
public record ConsentRefused(List<String> scopes) {}
