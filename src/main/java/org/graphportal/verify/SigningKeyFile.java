package org.graphportal.verify;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The signing keys at hand as a file, for the container's mechanism to read. Left to fetch them itself it does so every
 * five minutes with a limit on each read only, so that one answer that drips holds up every sign-in until a restart. The
 * keys are public; the file holds nothing else.
 */
@Named
@ApplicationScoped
public class SigningKeyFile {

    private Path file;

    @PostConstruct
    void create() {
        try {
            file = Files.createTempFile("graph-portal-signing-keys", ".json");
            file.toFile().deleteOnExit();
            keep(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder cannot be written to", e);
        }
    }

    /** Returns the file's address, for {@code SignIn} by Expression Language. */
    public String address() {
        return file.toUri().toString();
    }

    /** Replaces the keys, in one step for whoever reads them at the same time. */
    void keep(List<RSAKey> keys) {
        try {
            Path next = Files.createTempFile(file.getParent(), "graph-portal-signing-keys", ".next");
            Files.writeString(next, new JWKSet(List.copyOf(keys)).toString());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder cannot be written to", e);
        }
    }
}
