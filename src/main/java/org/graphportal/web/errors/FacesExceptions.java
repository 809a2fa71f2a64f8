package org.graphportal.web.errors;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;

/**
 * Ends what Faces would leave half done: a form of a view that is gone is a bad request and no fault of ours, in Ajax the
 * page is shown anew, and any other exception in an Ajax request leads to the error page. By itself Faces would answer the latter with the name of the
 * exception's class and its message, and the page would do nothing.
 */
class FacesExceptions extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(FacesExceptions.class.getName());

    FacesExceptions(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> unhandled =
                getUnhandledExceptionQueuedEvents().iterator();
        if (unhandled.hasNext()) {
            Throwable thrown = unhandled.next().getContext().getException();
            boolean ajax = context.getPartialViewContext().isAjaxRequest();
            if (thrown instanceof ViewExpiredException) {
                unhandled.remove();
                if (ajax) {
                    // The same page anew; normalized, so that it names no other host.
                    redirect(context, context.getExternalContext().getRequestServletPath());
                } else {
                    refuse(context);
                }
            } else if (ajax) {
                LOG.log(Level.ERROR, "An Ajax request failed", thrown);
                unhandled.remove();
                redirect(context, ProblemServlet.PATH);
            }
        }
        super.handle();
    }

    private static void refuse(FacesContext context) {
        context.getExternalContext().getRequestMap().put("viewExpired", true);
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void redirect(FacesContext context, String path) {
        try {
            context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + path);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
