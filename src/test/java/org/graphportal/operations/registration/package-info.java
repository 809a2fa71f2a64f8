/** The scripts that register the application at Entra ID and remove it. */
package org.graphportal.operations.registration;
