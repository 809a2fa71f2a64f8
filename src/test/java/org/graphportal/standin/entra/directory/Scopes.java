package org.graphportal.standin.entra.directory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scope parameter asks for.
 *
 * @param permissions of OpenID Connect and of Graph
 * @param api scopes of the application's own API, short names
 * @param unknown what does not exist, as it was written
 */
public record Scopes(Set<Permission> permissions, List<String> api, List<String> unknown) {

    /** What the application's own API is registered with, after {@code api://CLIENT-ID/}; its code knows the first. */
    private static final List<String> OF_API = List.of("access_as_user", "Reports.Read");

    private static final String GRAPH = "https://graph.microsoft.com/";

    /** Reads a scope parameter: names separated by spaces, those of Graph with or without its address. */
    public static Scopes parse(String parameter, String clientId) {
        Scopes scopes = new Scopes(EnumSet.noneOf(Permission.class), new ArrayList<>(), new ArrayList<>());
        for (String name : parameter.trim().split(" +")) {
            scopes.read(name, "api://" + clientId + "/");
        }
        return scopes;
    }

    public boolean contains(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether an access token for the application's own API is asked for. */
    public boolean isForApi() {
        return !api.isEmpty();
    }

    /** Whether an access token for Graph is asked for. */
    public boolean isForGraph() {
        return permissions.stream().anyMatch(permission -> !permission.isOfOpenId());
    }

    /** As a scope parameter would say it. */
    public String text() {
        return permissions.stream().map(Permission::scope).collect(Collectors.joining(" "));
    }

    private void read(String name, String apiRoot) {
        String inGraph = name.startsWith(GRAPH) ? name.substring(GRAPH.length()) : name;
        if (name.startsWith(apiRoot) && OF_API.contains(name.substring(apiRoot.length()))) {
            api.add(name.substring(apiRoot.length()));
        } else if (Permission.named(inGraph).isPresent()) {
            permissions.add(Permission.named(inGraph).get());
        } else if (inGraph.equals(".default")) {
            permissions.add(Permission.USER_READ);
        } else {
            unknown.add(name);
        }
    }
}
