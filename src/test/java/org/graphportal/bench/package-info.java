/** What the application costs, measured by hand; no part of the build. */
package org.graphportal.bench;
