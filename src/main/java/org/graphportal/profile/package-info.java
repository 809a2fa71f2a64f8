/** The page on which people see who they are from Microsoft Graph, with their photo. */
package org.graphportal.profile;
