package org.graphportal.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * On a class of tests against two servers behind HAProxy, which {@code mvn verify -Pdistributed} runs and nothing else does.
 * Their methods have {@link Nodes} as a parameter. Each finds both servers running, whatever the one before it has ended.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("distributed")
@ResourceLock("two servers")
@ExtendWith(TwoServers.class)
@interface OnTwoServers {}
