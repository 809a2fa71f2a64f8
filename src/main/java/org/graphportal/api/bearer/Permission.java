package org.graphportal.api.bearer;

import java.lang.reflect.Method;

/** Decides whether a caller may call a resource method: what its {@link RequiresScope} says, and nothing else. */
final class Permission {

    private Permission() {}

    /**
     * Lets the caller pass. A person needs the scope, an application by itself the application role in its place, and both
     * the role that may be asked for besides. No scope is named to whom another scope would not help (RFC 6750 §3).
     *
     * @throws Refused when anything is missing, or when the method says nothing
     */
    static void check(Method method, Caller caller) throws Refused {
        RequiresScope required = method.getAnnotation(RequiresScope.class);
        if (required == null) {
            throw Refused.permission("nobody may call this");
        }
        if (caller.isApplication()) {
            checkApplication(required.orRole(), caller);
        } else if (!caller.scopes().contains(required.value())) {
            throw Refused.scope(required.value());
        }
        checkRole(required.role(), caller);
    }

    /** An empty role permits nobody, although a token may name one. */
    private static void checkApplication(String role, Caller caller) throws Refused {
        if (role.isEmpty()) {
            throw Refused.permission("not for applications without a person");
        }
        if (!caller.roles().contains(role)) {
            throw Refused.permission("the application role is missing: " + role);
        }
    }

    /** Groups that the token does not name give nothing here: nobody is asked for them, as no token for Graph is at hand. */
    private static void checkRole(String role, Caller caller) throws Refused {
        if (role.isEmpty() || caller.roles().contains(role)) {
            return;
        }
        throw Refused.permission(
                caller.unknownRoles().contains(role)
                        ? "the role is missing: " + role + "; there are too many groups for the token, so assign the "
                                + "application role in place of a group"
                        : "the role is missing: " + role);
    }
}
