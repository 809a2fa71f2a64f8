package org.graphportal.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link AjaxExceptions} before the exception handler of Faces; named in {@code faces-config.xml}. */
public class AjaxExceptionsFactory extends ExceptionHandlerFactory {

    /** Called by Faces with the factory that was there before. */
    public AjaxExceptionsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new AjaxExceptions(getWrapped().getExceptionHandler());
    }
}
