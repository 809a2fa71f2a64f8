package org.graphportal.people;

import java.util.List;
import java.util.function.Supplier;
import org.graphportal.graph.User;
import org.graphportal.graph.UserList;
import org.graphportal.graph.problem.GraphProblem;

/**
 * Those above or below somebody, as far as Graph shows them.
 *
 * @param permitted whether Graph shows them at all
 * @param people some of them, or nobody
 * @param more whether there are others
 */
public record Related(boolean permitted, List<User> people, boolean more) {

    static final Related HIDDEN = new Related(false, List.of(), false);

    private static final Related NOBODY = new Related(true, List.of(), false);

    /** Nobody above is what Graph calls not found, and a role that does not reach that far is no reason for an error page. */
    static Related of(Supplier<UserList> answer) {
        try {
            UserList list = answer.get();
            return new Related(true, list.value(), list.nextLink() != null);
        } catch (GraphProblem problem) {
            return switch (problem.getKind()) {
                case DENIED -> HIDDEN;
                case NOT_FOUND -> NOBODY;
                default -> throw problem;
            };
        }
    }
}
