/** Style sheets, scripts and pictures, under addresses that change with what is in them. */
package org.graphportal.web.assets;
