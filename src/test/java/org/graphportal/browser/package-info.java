/**
 * Browsers as people have them: Chromium where it is installed, else HtmlUnit. Nothing is ever downloaded, and a browser
 * reaches this machine only.
 */
package org.graphportal.browser;
