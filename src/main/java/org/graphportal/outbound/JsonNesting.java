package org.graphportal.outbound;

/** How arrays and objects nest in a JSON text, looked at without parsing it. */
final class JsonNesting {

    private final StringBuilder closing = new StringBuilder();
    private final int deepest;
    private boolean sound = true;

    private JsonNesting(int deepest) {
        this.deepest = deepest;
    }

    /**
     * Tells whether every array and object ends as it began, and no more of them are open at once than allowed.
     *
     * @param deepest the most that may be open at once
     */
    static boolean sound(String json, int deepest) {
        JsonNesting nesting = new JsonNesting(deepest);
        boolean inText = false;
        for (int i = 0; i < json.length() && nesting.sound; i++) {
            char c = json.charAt(i);
            if (c == '"') {
                inText = !inText;
            } else if (inText && c == '\\') {
                i++;
            } else if (!inText) {
                nesting.take(c);
            }
        }
        return nesting.sound && nesting.closing.isEmpty();
    }

    private void take(char c) {
        switch (c) {
            case '{' -> open('}');
            case '[' -> open(']');
            case '}', ']' -> close(c);
            default -> {
                // Of no interest.
            }
        }
    }

    private void open(char end) {
        closing.append(end);
        sound = closing.length() <= deepest;
    }

    private void close(char end) {
        int last = closing.length() - 1;
        sound = last >= 0 && closing.charAt(last) == end;
        closing.setLength(Math.max(0, last));
    }
}
