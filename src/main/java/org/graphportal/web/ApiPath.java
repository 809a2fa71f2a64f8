package org.graphportal.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells calls of the JSON API from requests of browsers: what is made for people has no place there. */
public final class ApiPath {

    /** Where the API is, below the context path. */
    private static final String API = "/api";

    private ApiPath() {}

    /** Tells whether a request is a call of the API. */
    public static boolean leadsTo(HttpServletRequest request) {
        return API.equals(request.getServletPath());
    }
}
