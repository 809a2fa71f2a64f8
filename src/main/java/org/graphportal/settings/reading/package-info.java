/** How settings are read and checked, handed out, and found to be wrong, at the start or when somebody uses them. */
package org.graphportal.settings.reading;
