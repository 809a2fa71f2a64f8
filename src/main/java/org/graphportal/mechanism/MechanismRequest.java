package org.graphportal.mechanism;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A request as the container's mechanism sees it.
 *
 * <p>The mechanism keeps the one {@code state} and the one {@code nonce} that it knows in the session, where a second tab
 * overwrites them. Here whoever makes the request keeps them instead, so that attempts cannot disturb each other: what
 * it writes while it starts one is what it reads when that one comes back, and nothing of it enters the session.
 */
public final class MechanismRequest extends HttpServletRequestWrapper {

    /** What the names of the mechanism's session attributes begin with, on every server. */
    private static final String OWN = "oidc.";

    private final Map<String, String> memory;
    private final URI address;

    private MechanismRequest(HttpServletRequest request, Map<String, String> memory, URI address) {
        super(request);
        this.memory = memory;
        this.address = address;
    }

    /** A request for a page, which is to start a sign-in. */
    public static MechanismRequest starting(HttpServletRequest request) {
        return new MechanismRequest(request, new HashMap<>(), null);
    }

    /**
     * A callback. The mechanism compares its address with the one that is registered, and behind a proxy
     * the server may know another name for itself; whose callback it is, the state says.
     *
     * @param memory what {@link #memory} gave when this trip began
     */
    public static MechanismRequest returning(HttpServletRequest request, Map<String, String> memory, URI redirectUri) {
        return new MechanismRequest(request, new HashMap<>(memory), redirectUri);
    }

    /** Returns what the mechanism has written down. */
    public Map<String, String> memory() {
        return Map.copyOf(memory);
    }

    /** Hides what a page was asked with: a {@code state} among it would pass for a callback. */
    @Override
    public String getParameter(String name) {
        return address == null ? null : super.getParameter(name);
    }

    @Override
    public StringBuffer getRequestURL() {
        return address == null ? super.getRequestURL() : new StringBuffer(address.toString());
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        if (session == null) {
            return null;
        }
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> invoke(session, method, arguments));
    }

    private Object invoke(HttpSession session, Method method, Object[] arguments) throws Throwable {
        boolean own = arguments != null && arguments[0] instanceof String name && name.startsWith(OWN);
        if (own) {
            return switch (method.getName()) {
                case "setAttribute" -> memory.put((String) arguments[0], String.valueOf(arguments[1]));
                case "removeAttribute" -> memory.remove((String) arguments[0]);
                default -> memory.get((String) arguments[0]);
            };
        }
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
