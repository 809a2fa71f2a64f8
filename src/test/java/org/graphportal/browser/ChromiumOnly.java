package org.graphportal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On tests of what HtmlUnit cannot show: scripts, layout, policies, storage, the Back button's cache. Without Chromium they are
 * reported as not run, with the command that installs it; in CI, where nobody reads that, they fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumCondition.class)
public @interface ChromiumOnly {}
