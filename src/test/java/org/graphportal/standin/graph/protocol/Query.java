package org.graphportal.standin.graph.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graphportal.standin.http.Call;

/**
 * The system query options of a call: OData 4.01 URL Conventions §5.1, as far as Graph goes along.
 *
 * @param call whose options are read
 */
public record Query(Call call) {

    /**
     * Reads the options.
     *
     * @param known the options that the resource understands, without the dollar sign
     * @throws GraphRefused if there is another one, or one twice
     */
    public static Query of(Call call, String... known) {
        Set<String> names = Set.of(known);
        call.query().forEach((name, values) -> {
            if (name.startsWith("$") && !names.contains(name.substring(1))) {
                throw new GraphRefused(400, "Request_BadRequest", "'" + name + "' is not supported by the service.");
            }
            if (name.startsWith("$") && values.size() > 1) {
                throw new GraphRefused(400, "BadRequest", "Query option '" + name + "' was specified more than once.");
            }
        });
        return new Query(call);
    }

    /** The value of an option; empty when it is missing or blank. */
    public Optional<String> text(String option) {
        return Optional.ofNullable(call.query().get("$" + option))
                .map(values -> values.get(0))
                .filter(value -> !value.isBlank());
    }

    /** {@code $top}: how many a page has. */
    public int top(int otherwise, int most) {
        int top = number("top", otherwise);
        if (top < 1 || top > most) {
            throw unsupported(
                    "Invalid page size specified: '" + top + "'. Must be between 1 and " + most + " inclusive.");
        }
        return top;
    }

    /** A whole number. */
    public int number(String option, int otherwise) {
        String text = text(option).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,9}")) {
            throw new GraphRefused(400, "BadRequest", "Invalid value '" + text + "' for $" + option + " query option.");
        }
        return Integer.parseInt(text);
    }

    /** Whether the number of all is wanted. */
    public boolean counts() {
        String count = text("count").orElse("false");
        if (!List.of("true", "false").contains(count)) {
            throw new GraphRefused(400, "BadRequest", "Invalid value '" + count + "' for $count query option.");
        }
        return count.equals("true");
    }

    /** The names of {@code $select}; empty for those that are sent by default. */
    public Optional<String> select() {
        return text("select");
    }

    /**
     * Refuses what only works on the eventually consistent index.
     *
     * @param what the call wants
     */
    public void requireEventual(String what) {
        boolean eventual = call.header("ConsistencyLevel")
                .filter("eventual"::equalsIgnoreCase)
                .isPresent();
        if (!eventual) {
            throw unsupported("Request with " + what + " only works through MSGraph with a special request header: "
                    + "'ConsistencyLevel: eventual'");
        }
    }

    /** A query that is in order and that nobody answers. */
    public static GraphRefused unsupported(String message) {
        return new GraphRefused(400, "Request_UnsupportedQuery", message);
    }
}
