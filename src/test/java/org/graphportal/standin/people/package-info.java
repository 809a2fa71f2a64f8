/** The people of the tenant: those who are there from the start, those that a test adds, and their pictures. */
package org.graphportal.standin.people;
