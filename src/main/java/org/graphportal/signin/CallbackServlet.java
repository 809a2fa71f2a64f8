package org.graphportal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.graphportal.mechanism.SignIn;
import org.graphportal.oauth.EntraError;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.web.preferences.Preferences;

/**
 * The public end of the callback. It runs only when nobody has been signed in, since the guard answers a good callback
 * itself, and never answers 200.
 */
@WebServlet(SignIn.CALLBACK)
public class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!(request.getAttribute(SignInProblem.ATTRIBUTE) instanceof SignInProblem)) {
            request.setAttribute(SignInProblem.ATTRIBUTE, EntraError.problem(Cause.NOTHING_TO_DO));
        }
        SignInProblem problem = (SignInProblem) request.getAttribute(SignInProblem.ATTRIBUTE);
        // What came in can be used once only: another language needs an address that can be asked for again.
        request.setAttribute(Preferences.QUERY, problem.query());
        response.setStatus(problem.status());
        request.getRequestDispatcher("/WEB-INF/errors/sign-in.xhtml").forward(request, response);
    }
}
