package org.graphportal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.graphportal.settings.SessionKeys;
import org.junit.jupiter.api.Test;

/** The servers here are two vaults; what travels between them is serialized. */
class SessionVaultTest {

    private static final String TOKEN = "a refresh token that nobody else may see";

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = session();

    @Test
    void another_server_with_the_same_key_opens_what_was_put_in() throws Exception {
        vault(1).put(session, "token", TOKEN);
        travel("token");

        assertThat(vault(1).get(session, "token", String.class)).contains(TOKEN);
    }

    @Test
    void what_travels_holds_nothing_of_the_value_and_is_never_the_same_twice() throws Exception {
        vault(1).put(session, "token", TOKEN);
        byte[] once = travel("token");
        vault(1).put(session, "token", TOKEN);
        byte[] twice = travel("token");

        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("refresh", "nobody");
        assertThat(once).hasSameSizeAs(twice).isNotEqualTo(twice);
    }

    @Test
    void a_new_key_in_front_of_the_old_one_opens_both() throws Exception {
        vault(1).put(session, "before", TOKEN);
        travel("before");
        vault(2, 1).put(session, "after", TOKEN);
        travel("after");

        assertThat(vault(1).get(session, "after", String.class)).isEmpty();
        assertThat(vault(2, 1).get(session, "before", String.class)).contains(TOKEN);
        assertThat(vault(2, 1).get(session, "after", String.class)).contains(TOKEN);
    }

    @Test
    void what_another_version_has_put_in_with_fewer_components_is_not_there_and_no_reason_for_alarm() throws Exception {
        vault(1).put(session, "person", new Kept1("Megan"));
        byte[] written = ((Sealed) attributes.get("person")).sealed();
        Seal seal = new Seal(List.of(key(1)));
        byte[] bytes = seal.open("person", written).orElseThrow();
        String later = new String(bytes, StandardCharsets.ISO_8859_1).replace("Kept1", "Kept2");
        attributes.put("person", new Sealed(seal.seal("person", later.getBytes(StandardCharsets.ISO_8859_1)), null));
        SessionVault vault = vault(1);

        assertThat(vault.get(session, "person", Kept2.class)).isEmpty();
        assertThat(vault.hasMetStrangers()).isFalse();
    }

    private record Kept1(String name) implements Serializable {}

    private record Kept2(String name, String username) implements Serializable {}

    @Test
    void what_cannot_be_opened_is_not_there_and_is_remembered() throws Exception {
        vault(1).put(session, "token", TOKEN);
        travel("token");
        SessionVault other = vault(2);

        assertThat(other.hasMetStrangers()).isFalse();
        assertThat(other.get(session, "token", String.class)).isEmpty();
        assertThat(other.hasMetStrangers()).isTrue();
    }

    @Test
    void what_has_been_changed_or_moved_to_another_name_is_not_there() throws Exception {
        vault(1).put(session, "token", TOKEN);
        travel("token");
        byte[] sealed = ((Sealed) attributes.get("token")).sealed();
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        attributes.put("changed", new Sealed(changed, null));
        attributes.put("moved", new Sealed(sealed, null));
        attributes.put("cut", new Sealed(Arrays.copyOf(sealed, 5), null));

        for (String name : List.of("changed", "moved", "cut", "nothing")) {
            assertThat(vault(1).get(session, name, String.class)).as(name).isEmpty();
        }
    }

    @Test
    void a_value_of_another_type_is_not_there() {
        vault(1).put(session, "token", 1);

        assertThat(vault(1).get(session, "token", String.class)).isEmpty();
    }

    private byte[] travel(String name) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(attributes.get(name));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            attributes.put(name, in.readObject());
        }
        return bytes.toByteArray();
    }

    private static SessionVault vault(int... keys) {
        SessionVault vault = new SessionVault();
        vault.keys = new SessionKeys(
                Arrays.stream(keys).mapToObj(SessionVaultTest::key).toList(), true);
        return vault;
    }

    private static SecretKey key(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return new SecretKeySpec(bytes, "AES");
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute")
                        ? attributes.get(arguments[0])
                        : attributes.put((String) arguments[0], arguments[1]));
    }
}
