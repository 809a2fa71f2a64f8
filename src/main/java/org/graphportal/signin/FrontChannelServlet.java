package org.graphportal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.graphportal.settings.EntraId;
import org.graphportal.signin.register.SignInName;
import org.graphportal.signin.register.SignInRegister;

/**
 * Where Entra ID says, in a hidden frame of its own page, that a person has signed out there (OpenID Connect Front-Channel
 * Logout 1.0 §2). Browsers send no cookie of ours along, so the sign-in is known by its {@code sid} only: whoever knows that
 * can end one session. The answer is always the same.
 */
@WebServlet(FrontChannelServlet.PATH)
public class FrontChannelServlet extends HttpServlet {

    /** The address to register, below that of the portal. */
    public static final String PATH = "/signed-out/front-channel";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    @Inject
    private transient EntraId entraId;

    @Inject
    private transient SignInRegister register;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String sid = request.getParameter("sid");
        if (entraId.issuer().equals(request.getParameter("iss")) && sid != null && sid.length() <= LONGEST) {
            register.endFromOutside(SignInName.of(sid));
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors " + origin(entraId.endSessionEndpoint()));
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setContentType("text/plain");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
