package org.graphportal.standin.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of an endpoint: a path in which {@code {}} stands for one segment. */
public final class Route {

    private final Pattern pattern;

    public Route(String path) {
        pattern = Pattern.compile("\\Q" + path.replace("{}", "\\E([^/]+)\\Q") + "\\E/?", Pattern.CASE_INSENSITIVE);
    }

    /** The call with the segments that the placeholders matched, or empty when the path is another one. */
    public Optional<Call> match(Call call) {
        Matcher matcher = pattern.matcher(call.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            segments.add(matcher.group(group));
        }
        return Optional.of(call.withSegments(segments));
    }
}
