package org.graphportal.settings.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.graphportal.settings.Api;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.GroupRoles;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.reading.SettingsReader.Found;

/** Reads who may call the API, and which groups give roles; what is wrong with one value leaves the others alone. */
final class AccessReader {

    private static final String ROLE = "entra-id.role.";

    private final Function<String, Found> source;
    private final List<Setting> settings = new ArrayList<>();

    /** Reads from a function that gives null for a key without a value. */
    AccessReader(Function<String, Found> source) {
        this.source = source;
    }

    Api api(EntraId entraId) {
        return new Api(
                read("api.application-id-uri", Checks::uri).orElse("api://" + entraId.clientId()),
                read("api.v1-issuer", Checks::url).orElse("https://sts.windows.net/" + entraId.tenantId() + "/"),
                ids("api.clients"),
                read("api.cors-origins", list(Checks::origin)).stream()
                        .flatMap(AccessReader::parts)
                        .collect(Collectors.toUnmodifiableSet()),
                List.copyOf(settings));
    }

    /**
     * Reads the roles.
     *
     * @param keys the keys that the configuration knows. A variable of the environment is not among them by the name of
     *     its setting, so the roles of the application are looked for in any case
     */
    GroupRoles groupRoles(Iterable<String> keys) {
        Map<String, Set<String>> groups = new TreeMap<>();
        Stream<String> named = StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.startsWith(ROLE))
                .map(key -> key.substring(ROLE.length()));
        for (String role :
                new TreeSet<>(Stream.concat(GroupRoles.ROLES.stream(), named).toList())) {
            Set<String> giving = GroupRoles.ROLES.contains(role) ? ids(ROLE + role) : unknown(ROLE + role);
            if (!giving.isEmpty()) {
                groups.put(role, giving);
            }
        }
        return new GroupRoles(Map.copyOf(groups), List.copyOf(settings));
    }

    private Set<String> ids(String key) {
        return read(key, list(Checks::guid)).stream()
                .flatMap(AccessReader::parts)
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> unknown(String key) {
        read(key, any -> Optional.of(SettingProblem.UNKNOWN_ROLE));
        return Set.of();
    }

    /** Returns the value, empty when there is none or it cannot be used. */
    private Optional<String> read(String key, Function<String, Optional<SettingProblem>> check) {
        Found found = source.apply(key);
        if (found == null) {
            return Optional.empty();
        }
        String value = found.value().trim();
        SettingProblem problem =
                Checks.placeholder(value).or(() -> check.apply(value)).orElse(null);
        settings.add(new Setting(key, value, found.source(), problem));
        return problem == null ? Optional.of(value) : Optional.empty();
    }

    /** Checks each part. A list without parts is no empty list, which would permit everything, but a value gone wrong. */
    private static Function<String, Optional<SettingProblem>> list(Function<String, Optional<SettingProblem>> check) {
        return value -> parts(value).findAny().isEmpty()
                ? check.apply(value)
                : parts(value).map(check).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> parts(String value) {
        return Arrays.stream(value.split(",")).map(String::trim).filter(part -> !part.isEmpty());
    }
}
