package org.graphportal.standin.entra.directory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The permissions that there are, each with its name, its words on the consent page, and who may grant it. */
public enum Permission {
    OPENID("openid", "Sign you in", Grantor.PERSON),
    PROFILE("profile", "View your basic profile", Grantor.PERSON),
    EMAIL("email", "View your email address", Grantor.PERSON),
    OFFLINE_ACCESS("offline_access", "Maintain access to data you have given it access to", Grantor.PERSON),
    USER_READ("User.Read", "Sign you in and read your profile", Grantor.PERSON),
    USER_READ_BASIC_ALL("User.ReadBasic.All", "Read all users' basic profiles", Grantor.PERSON),
    USER_READ_ALL("User.Read.All", "Read all users' full profiles", Grantor.ADMINISTRATOR),
    USER_ENABLE_DISABLE("User.EnableDisableAccount.All", "Enable and disable user accounts", Grantor.ADMINISTRATOR),
    USER_REVOKE_SESSIONS("User.RevokeSessions.All", "Revoke all sign in sessions for a user", Grantor.ADMINISTRATOR),
    GROUP_MEMBER_READ_ALL("GroupMember.Read.All", "Read group memberships", Grantor.ADMINISTRATOR),
    MAIL_READ_BASIC("Mail.ReadBasic", "Read your basic mail", Grantor.PERSON),
    MAIL_READ("Mail.Read", "Read your mail", Grantor.PERSON),
    CALENDARS_READ("Calendars.Read", "Read your calendars", Grantor.PERSON),
    NOTES_READ("Notes.Read", "Read your OneNote notebooks", Grantor.PERSON);

    private enum Grantor {
        PERSON,
        ADMINISTRATOR
    }

    private final String scope;
    private final String words;
    private final Grantor grantor;

    Permission(String scope, String words, Grantor grantor) {
        this.scope = scope;
        this.words = words;
        this.grantor = grantor;
    }

    /** The name in a scope parameter. */
    public String scope() {
        return scope;
    }

    /** What the consent page says. */
    public String words() {
        return words;
    }

    /** Whether only an administrator can grant it. */
    public boolean isRestricted() {
        return grantor == Grantor.ADMINISTRATOR;
    }

    /** Whether it is about signing in and not about data: OpenID Connect Core 1.0 §3.1.2.1. */
    public boolean isOfOpenId() {
        return compareTo(OFFLINE_ACCESS) <= 0;
    }

    /** The permission of that name in any case. */
    public static Optional<Permission> named(String scope) {
        return Arrays.stream(values())
                .filter(permission -> permission.scope.equalsIgnoreCase(scope))
                .findFirst();
    }

    /**
     * The names of what an access token allows, as a scope; in no order to rely on. offline_access is about no
     * resource and never among them.
     */
    public static String names(Set<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission != OFFLINE_ACCESS)
                .map(Permission::scope)
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.joining(" "));
    }
}
