package org.graphportal.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a class of tests against the running application. Their methods, {@code @BeforeEach} included, may have as
 * parameters:
 *
 * <ul>
 *   <li>{@link Portal}: where everything is, and the server's log;
 *   <li>{@link org.graphportal.browser.Browser}: a browser that knows nothing, another one for each name. After a
 *       failure its picture and its page are in {@code target/failures};
 *   <li>{@link Http}: requests by hand, with a cookie jar of its own;
 *   <li>{@link org.graphportal.standin.StandInControl}: the stand-in's people, faults and counts.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PortalExtension.class)
public @interface OnThePortal {}
