package org.graphportal.notes;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.graphportal.encoding.KebabCase;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.notes.markup.TooMuchMarkup;

/** Why there are no notes to show, or not this one. Its texts begin with {@code notes.state.}. */
public enum NotesState {
    /** The person has no OneDrive, or no licence for it; OneNote keeps its notebooks there. */
    UNLICENSED(403),
    /** More sections or files than OneNote puts into one list. */
    CROWDED(502),
    /** A cloud without OneNote. */
    ABSENT(501),
    /** Nobody has the note any more. */
    GONE(404),
    /** The note is larger than this application takes. */
    TOO_LARGE(502);

    /** Graph: Error codes for the OneNote API. */
    private static final Set<String> UNLICENSED_CODES = Set.of("30105", "30106", "30108", "30121");

    private static final Set<String> CROWDED_CODES = Set.of("10008", "10013", "10016", "20266");

    /** Graph: National cloud deployments. OneNote is in the global service only. */
    private static final Set<String> CLOUDS_WITHOUT = Set.of(
            "graph.microsoft.us", "dod-graph.microsoft.us", "graph.microsoft.de", "microsoftgraph.chinacloudapi.cn");

    private final int status;

    NotesState(int status) {
        this.status = status;
    }

    /** Tells whether the cloud is known to have no OneNote, so that nobody need be asked for a permission. */
    public static boolean absentIn(URI graph) {
        return CLOUDS_WITHOUT.contains(String.valueOf(graph.getHost()).toLowerCase(Locale.ROOT));
    }

    /** Returns what a failure of the list means, empty where it is nothing special about notes. */
    public static Optional<NotesState> ofList(RuntimeException thrown) {
        return of(thrown).filter(state -> state != GONE);
    }

    /** Returns what a failure of a single note means, empty where it is nothing special about notes. */
    static Optional<NotesState> ofNote(RuntimeException thrown) {
        return of(thrown).filter(state -> state != ABSENT);
    }

    private static Optional<NotesState> of(RuntimeException thrown) {
        return thrown instanceof TooMuchMarkup
                ? Optional.of(TOO_LARGE)
                : GraphProblem.in(thrown).flatMap(NotesState::of);
    }

    private static Optional<NotesState> of(GraphProblem problem) {
        String code = String.valueOf(problem.getCode());
        if (UNLICENSED_CODES.contains(code)) {
            return Optional.of(UNLICENSED);
        }
        if (CROWDED_CODES.contains(code)) {
            return Optional.of(CROWDED);
        }
        return switch (problem.getKind()) {
            case NOT_FOUND -> Optional.of(GONE);
            case TOO_LARGE -> Optional.of(TOO_LARGE);
            // OneNote's own codes are numbers: this word is from a Graph that knows no such path.
            case REFUSED -> code.equals("BadRequest") ? Optional.of(ABSENT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Returns the HTTP status of the page that says so. */
    public int status() {
        return status;
    }

    /** Returns the key of the heading. */
    public String getTitleKey() {
        return "notes.state." + word() + ".title";
    }

    /** Returns the key of the explanation. */
    public String getTextKey() {
        return "notes.state." + word() + ".text";
    }

    private String word() {
        return KebabCase.of(this);
    }
}
