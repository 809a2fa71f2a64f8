/**
 * What every page shares: Faces, headers, cookies, versioned addresses of static files. Imports the settings only.
 */
package org.graphportal.web;
