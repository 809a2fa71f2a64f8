package org.graphportal.roles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Says once after a sign-in that the roles of groups are missing; for the template of all pages. */
@Named
@RequestScoped
public class GroupNotice {

    @Inject
    HttpServletRequest request;

    @Inject
    RolesByGroup roles;

    private boolean due;

    @PostConstruct
    void take() {
        due = roles.takeNotice(request.getSession(false));
    }

    /** Tells whether this page has to say so. */
    public boolean isDue() {
        return due;
    }
}
