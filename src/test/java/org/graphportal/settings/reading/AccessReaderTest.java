package org.graphportal.settings.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.graphportal.settings.Api;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.GroupRoles;
import org.graphportal.settings.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessReaderTest {

    private static final String ONE = "6b0f3a9e-52c1-4f8d-8e47-90d1c2b3a4f5";
    private static final String TWO = "d2f4a6c8-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    private final Map<String, String> given = new HashMap<>();

    @Test
    void without_a_word_the_api_has_the_name_that_entra_gives_it_and_is_open_to_no_site() {
        Api api = api();

        assertThat(api.applicationIdUri()).isEqualTo("api://5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f");
        assertThat(api.v1Issuer()).isEqualTo("https://sts.windows.net/" + SettingsReaderTest.TENANT + "/");
        assertThat(api.clients()).isEmpty();
        assertThat(api.origins()).isEmpty();
        assertThat(api.problems()).isEmpty();
        assertThat(groupRoles().any()).isFalse();
    }

    @Test
    void what_is_given_is_taken() {
        given.put("api.application-id-uri", "api://portal.example.com/v2");
        given.put("api.v1-issuer", "https://sts.chinacloudapi.cn/x/");
        given.put("api.clients", ONE + ", " + TWO.toUpperCase(Locale.ROOT));
        given.put("api.cors-origins", "https://app.example.com,http://localhost:3000");
        given.put("entra-id.role.Admin", TWO.toUpperCase(Locale.ROOT) + " ," + ONE);

        assertThat(api().applicationIdUri()).isEqualTo("api://portal.example.com/v2");
        assertThat(api().v1Issuer()).isEqualTo("https://sts.chinacloudapi.cn/x/");
        assertThat(api().clients()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(api().origins()).containsExactlyInAnyOrder("https://app.example.com", "http://localhost:3000");
        assertThat(groupRoles().groups()).isEqualTo(Map.of("Admin", Set.of(ONE, TWO)));
        assertThat(groupRoles().of(List.of("x", TWO))).containsExactly("Admin");
        assertThat(groupRoles().of(List.of("x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "api.application-id-uri, portal, NOT_A_URI",
        "api.application-id-uri, 'api://a b', NOT_A_URI",
        "api.application-id-uri, <your uri>, PLACEHOLDER",
        "api.v1-issuer, sts.windows.net, NOT_A_URL",
        "api.clients, daemon, NOT_A_GUID",
        "api.clients, ',', NOT_A_GUID",
        "api.clients, ' , ,', NOT_A_GUID",
        "api.clients, '  ', NOT_A_GUID",
        "api.cors-origins, ',', NOT_AN_ORIGIN",
        "api.cors-origins, *, NOT_AN_ORIGIN",
        "api.cors-origins, https://app.example.com/, NOT_AN_ORIGIN",
        "api.cors-origins, 'https://app.example.com,app.example.com', NOT_AN_ORIGIN",
        "api.cors-origins, http://app.example.com, NOT_ENCRYPTED"
    })
    void what_cannot_be_used_is_named_and_closes_the_api(String key, String value, SettingProblem problem) {
        given.put(key, value);

        assertThat(api().problems())
                .singleElement()
                .satisfies(setting -> assertThat(setting.key()).isEqualTo(key))
                .satisfies(setting -> assertThat(setting.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "entra-id.role.Admin, Administrators, NOT_A_GUID",
        "entra-id.role.Admin, ',', NOT_A_GUID",
        "entra-id.role.Explorer, '6b0f3a9e-52c1-4f8d-8e47-90d1c2b3a4f5 d2f4a6c8-1b3d-4e5f-8a7b-9c0d1e2f3a4b', NOT_A_GUID",
        "entra-id.role.admin, 6b0f3a9e-52c1-4f8d-8e47-90d1c2b3a4f5, UNKNOWN_ROLE"
    })
    void a_wrong_group_or_role_is_named_and_gives_nothing(String key, String value, SettingProblem problem) {
        given.put(key, value);

        assertThat(groupRoles().any()).isFalse();
        assertThat(groupRoles().problems())
                .singleElement()
                .satisfies(setting -> assertThat(setting.key()).isEqualTo(key))
                .satisfies(setting -> assertThat(setting.problem()).isEqualTo(problem));
    }

    private Api api() {
        EntraId entraId = new SettingsReader(
                        new HashMap<>(Given.withSecret())
                                .entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> new SettingsReader.Found(entry.getValue(), "test")))::get)
                .read()
                .entraId();
        return new AccessReader(this::find).api(entraId);
    }

    private GroupRoles groupRoles() {
        return new AccessReader(this::find).groupRoles(given.keySet());
    }

    private SettingsReader.Found find(String key) {
        return given.containsKey(key) ? new SettingsReader.Found(given.get(key), "test") : null;
    }
}
