package org.graphportal.operations.registration;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A tenant in which the application is not registered yet. */
final class EmptyTenant {

    static final String CLIENT = "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    /** What the application asks for. */
    static final List<String> PERMISSIONS = List.of(
            "openid",
            "profile",
            "email",
            "offline_access",
            "User.Read",
            "User.ReadBasic.All",
            "User.Read.All",
            "GroupMember.Read.All",
            "Mail.Read",
            "Calendars.Read",
            "Notes.Read",
            "User.EnableDisableAccount.All",
            "User.RevokeSessions.All");

    private EmptyTenant() {}

    static AzureCli in(Path folder) {
        return new AzureCli(folder)
                .on("2026-05-01")
                .answering("cloud show", "AzureCloud\n")
                .answering("account show", "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10\n")
                .answering("ad app create", CLIENT + "\n")
                .answering("ad sp create", "principal-1\n")
                .answering("credential reset", "s3cret~value\n")
                .answering("sp show --id " + GRAPH + " --query id", "graph-1\n")
                .answering(
                        "sp show --id " + GRAPH + " --query oauth2PermissionScopes",
                        PERMISSIONS.stream()
                                .map(name -> name + "\tid-of-" + name + "\n")
                                .collect(Collectors.joining()))
                .answering("--output json", "[]\n");
    }
}
