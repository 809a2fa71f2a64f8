package org.graphportal.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;

/**
 * Sends whoever meets an exception in a Faces Ajax request to the error page. By itself Faces would answer with the name
 * of the exception's class and its message, and the page would do nothing.
 */
class AjaxExceptions extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(AjaxExceptions.class.getName());

    AjaxExceptions(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> unhandled =
                getUnhandledExceptionQueuedEvents().iterator();
        if (context.getPartialViewContext().isAjaxRequest() && unhandled.hasNext()) {
            LOG.log(
                    Level.ERROR,
                    "An Ajax request failed",
                    unhandled.next().getContext().getException());
            unhandled.remove();
            redirect(context);
        }
        super.handle();
    }

    private static void redirect(FacesContext context) {
        try {
            context.getExternalContext()
                    .redirect(context.getExternalContext().getRequestContextPath() + ProblemServlet.PATH);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
