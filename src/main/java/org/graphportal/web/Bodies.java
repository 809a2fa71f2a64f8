package org.graphportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Knows bodies that no form of ours sends. They are refused before anything reads a parameter: there each server fails in
 * its own way, most often with status 500.
 */
public final class Bodies {

    /** As much as all servers take by themselves. Where files are handed in, their page has limits of its own. */
    private static final long LARGEST = 2 * 1024 * 1024;

    private Bodies() {}

    /** Returns the status to refuse a request with, empty for one whose body can be read. */
    public static OptionalInt refusal(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean parts = type.startsWith("multipart/");
        if (parts && !type.contains("boundary=")) {
            // RFC 7578 §4.1.
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        return !parts && request.getContentLengthLong() > LARGEST
                ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                : OptionalInt.empty();
    }
}
