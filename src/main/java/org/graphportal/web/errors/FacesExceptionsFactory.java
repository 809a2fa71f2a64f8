package org.graphportal.web.errors;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FacesExceptions} before the exception handler of Faces; named in {@code faces-config.xml}. */
public class FacesExceptionsFactory extends ExceptionHandlerFactory {

    /** Called by Faces with the factory that was there before. */
    public FacesExceptionsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesExceptions(getWrapped().getExceptionHandler());
    }
}
