package org.graphportal.accounts.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.graphportal.accounts.Account;
import org.graphportal.encoding.Percent;

/**
 * Which of the accounts are shown and in what order, as a page's address says.
 *
 * @param term what names contain, empty for any
 * @param state which state they have
 * @param department where they are, empty for anywhere
 * @param jobTitle what they do, empty for anything
 * @param order in which order
 */
public record View(String term, Shown state, String department, String jobTitle, Order order) {

    /** States that people tell apart. */
    public enum Shown {
        /** All. */
        ALL,
        /** Those that can sign in. */
        ENABLED,
        /** Those that cannot. */
        DISABLED,
        /** Those of which that is not known. */
        OTHER;

        /** Returns the word for it in an address. */
        public String getWord() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean admits(State state) {
            return switch (this) {
                case ALL -> true;
                case ENABLED -> state == State.ENABLED;
                case DISABLED -> state == State.DISABLED;
                case OTHER -> state != State.ENABLED && state != State.DISABLED;
            };
        }
    }

    /** Orders. */
    public enum Order {
        /** As they were named. */
        NAMED(null),
        /** By name. */
        NAME(Account::displayName),
        /** By user name. */
        USER(Account::userPrincipalName),
        /** By what they do. */
        JOB(Account::jobTitle),
        /** By where they are. */
        DEPARTMENT(Account::department);

        private final Function<Account, String> property;

        Order(Function<Account, String> property) {
            this.property = property;
        }

        /** Returns the word for it in an address. */
        public String getWord() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Comparator<Queried> comparator() {
            Comparator<String> nothingLast = Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER);
            return property == null
                    ? (one, other) -> 0
                    : Comparator.comparing(
                            entry -> entry.account() == null ? null : property.apply(entry.account()), nothingLast);
        }
    }

    /** Reads a page's address; what makes no sense there is as if it were missing. */
    static View of(HttpServletRequest request) {
        return new View(
                parameter(request, "q"),
                Arrays.stream(Shown.values())
                        .filter(shown -> shown.getWord().equals(request.getParameter("state")))
                        .findFirst()
                        .orElse(Shown.ALL),
                parameter(request, "department"),
                parameter(request, "job"),
                Arrays.stream(Order.values())
                        .filter(order -> order.getWord().equals(request.getParameter("sort")))
                        .findFirst()
                        .orElse(Order.NAMED));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").trim();
    }

    List<Queried> of(Enquiry enquiry) {
        return enquiry.entries().stream()
                .filter(this::admits)
                .sorted(order.comparator())
                .toList();
    }

    private boolean admits(Queried entry) {
        return state.admits(entry.state())
                && (department.isEmpty() || department.equals(value(entry, Account::department)))
                && (jobTitle.isEmpty() || jobTitle.equals(value(entry, Account::jobTitle)))
                && (contains(entry.named())
                        || contains(value(entry, Account::displayName))
                        || contains(value(entry, Account::userPrincipalName)));
    }

    static String value(Queried entry, Function<Account, String> property) {
        return entry.account() == null ? null : property.apply(entry.account());
    }

    private boolean contains(String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT));
    }

    /** Returns the query of an address with this view. */
    public String parameters() {
        return "state=" + state.getWord() + "&sort=" + order.getWord() + parameter("q", term)
                + parameter("department", department) + parameter("job", jobTitle);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + Percent.encoded(value);
    }
}
