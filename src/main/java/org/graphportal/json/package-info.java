/** JSON as pages show it. */
package org.graphportal.json;
