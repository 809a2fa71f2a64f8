/** Puts the parts together behind two origins, and lets tests reach into them. */
package org.graphportal.standin.world;
