package org.graphportal.standin.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of an endpoint: a path in which {@code {}} stands for one segment, and perhaps one method only. */
public final class Route {

    private final String method;
    private final Pattern pattern;

    public Route(String path) {
        this("", path);
    }

    /**
     * @param method in capitals; empty for any
     */
    public Route(String method, String path) {
        this.method = method;
        pattern = Pattern.compile("\\Q" + path.replace("{}", "\\E([^/]+)\\Q") + "\\E/?", Pattern.CASE_INSENSITIVE);
    }

    /** The call with the segments that the placeholders matched, or empty when it is for another route. */
    public Optional<Call> match(Call call) {
        Matcher matcher = pattern.matcher(call.path());
        if (!matcher.matches() || !method.isEmpty() && !method.equals(call.method())) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            segments.add(matcher.group(group));
        }
        return Optional.of(call.withSegments(segments));
    }
}
