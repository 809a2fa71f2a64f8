package org.graphportal.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graphportal.settings.SessionKeys;

/** Puts values into sessions and gets them out again, sealed in between. */
@ApplicationScoped
public class SessionVault {

    private static final Logger LOG = System.getLogger(SessionVault.class.getName());

    @Inject
    SessionKeys keys;

    private final AtomicBoolean strange = new AtomicBoolean();

    /** Puts a value into a session, in the place of the one before. */
    public void put(HttpSession session, String name, Serializable value) {
        session.setAttribute(name, new Sealed(seal().seal(name, bytes(value)), value));
    }

    /**
     * Returns a value of a session.
     *
     * @return empty if there is none of that name and type, or none that can be opened
     */
    public <T extends Serializable> Optional<T> get(HttpSession session, String name, Class<T> type) {
        return session.getAttribute(name) instanceof Sealed sealed
                ? Optional.ofNullable(value(name, sealed))
                        .filter(type::isInstance)
                        .map(type::cast)
                : Optional.empty();
    }

    /**
     * Tells whether a session has come that another process has sealed with a key that is not here: servers share
     * sessions without sharing {@code portal.session-key}, or a key was taken away while sessions lived.
     */
    public boolean hasMetStrangers() {
        return strange.get();
    }

    private Object value(String name, Sealed sealed) {
        if (sealed.opened() == null) {
            Optional<byte[]> bytes = seal().open(name, sealed.sealed());
            if (bytes.isEmpty()) {
                noteStranger();
            }
            bytes.flatMap(SessionVault::object).ifPresent(sealed::opened);
        }
        return sealed.opened();
    }

    private void noteStranger() {
        if (strange.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "A session cannot be opened here, so people sign in anew: "
                            + "give every server that shares sessions the same portal.session-key");
        }
    }

    private Seal seal() {
        return new Seal(keys.keys());
    }

    private static byte[] bytes(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be serialized: " + value.getClass(), e);
        }
        return bytes.toByteArray();
    }

    /** Reads only what this application has sealed; another version of it may have had other classes. */
    private static Optional<Object> object(byte[] bytes) {
        try (ObjectInputStream in = new SameRecords(bytes)) {
            return Optional.of(in.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.log(Level.DEBUG, "Sealed by another version", e);
            return Optional.empty();
        }
    }
}
