/**
 * The portal on one machine without a tenant: {@code mvn -Pdemo}. Two processes, the stand-in for Entra ID and Graph and
 * a server with the unchanged WAR, which end with the process that started them.
 */
package org.graphportal.demo;
