package org.graphportal.accounts.change;

import java.io.Serializable;
import java.util.List;

/**
 * The previews in a session.
 *
 * @param plans the latest first
 */
record KeptPlans(List<Plan> plans) implements Serializable {}
