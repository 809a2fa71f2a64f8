/**
 * Graph Portal: people sign in with Microsoft Entra ID and work with Microsoft Graph.
 */
package org.graphportal;
