package org.graphportal.standin.http;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request, as an endpoint sees it.
 *
 * @param method in capitals, as received
 * @param origin scheme, host and port on which the stand-in was asked
 * @param path as received, without decoding and without the query
 * @param queryString as received; empty when there is none
 * @param headers by name in lower case, each with its values in the order of arrival
 * @param body empty when there is none
 * @param segments what the route's placeholders matched, in their order
 */
public record Call(
        String method,
        URI origin,
        String path,
        String queryString,
        Map<String, List<String>> headers,
        byte[] body,
        List<String> segments) {

    public Call withSegments(List<String> matched) {
        return new Call(method, origin, path, queryString, headers, body, matched);
    }

    public Call withQueryString(String other) {
        return new Call(method, origin, path, other, headers, body, segments);
    }

    public String segment(int index) {
        return segments.get(index);
    }

    /** The parameters of the query, decoded; a repeated one has several values. */
    public Map<String, List<String>> query() {
        return URLUtils.parseParameters(queryString);
    }

    /** The parameters of an {@code application/x-www-form-urlencoded} body; empty for any other content. */
    public Map<String, List<String>> form() {
        boolean isForm = header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
                .orElse(false);
        return isForm ? URLUtils.parseParameters(text()) : Map.of();
    }

    /** Query and form together, the query first. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>(form());
        all.putAll(query());
        return all;
    }

    /** The first value of a parameter of query or form; empty also when it is blank. */
    public Optional<String> parameter(String name) {
        return first(parameters(), name).filter(value -> !value.isBlank());
    }

    /** The first value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return first(headers, name.toLowerCase(Locale.ROOT));
    }

    /** The value of a cookie of that exact name. */
    public Optional<String> cookie(String name) {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(header -> List.of(header.split("; *")).stream())
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
