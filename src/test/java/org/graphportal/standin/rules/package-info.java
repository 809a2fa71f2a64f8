/**
 * The stand-in seen from outside, over HTTP: what it does for those who ask rightly, and each of its rules with a request that
 * breaks it. Tokens and documents are read with a library that did not write them.
 */
package org.graphportal.standin.rules;
