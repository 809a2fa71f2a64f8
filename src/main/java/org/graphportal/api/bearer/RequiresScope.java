package org.graphportal.api.bearer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On each resource method of the API: what an access token has to permit. {@link BearerFilter} closes methods without it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

    /** The scope that the person has to have given to the calling application ({@code scp}). */
    String value();

    /**
     * The application role that an application has to have which calls by itself, without a person ({@code roles}); empty
     * where only people may call.
     */
    String orRole() default "";

    /**
     * A role that the caller has to have besides, person or application; empty where none is needed. It stands here and
     * not in {@code RolesAllowed}, which one server checks against the container's own caller and the other not at all.
     */
    String role() default "";
}
