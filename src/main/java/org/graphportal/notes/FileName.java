package org.graphportal.notes;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.encoding.Percent;

/** Names of files for {@code Content-Disposition} (RFC 6266). */
final class FileName {

    /** Bytes in UTF-8: file systems take 255, and an ending may follow. */
    private static final int LONGEST = 240;

    /** What some file system refuses, what leads elsewhere, and what cannot be seen or turns the reading direction. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\\\/:*?\"<>|%\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.DOTALL);

    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[^\\s.]{1,9}$");

    private FileName() {}

    /**
     * Returns a name that every file system takes.
     *
     * @param wanted whatever somebody has called it
     * @param otherwise for want of one
     */
    static String of(String wanted, String otherwise) {
        String name = HARMFUL.matcher(wanted == null ? "" : wanted).replaceAll(" ");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (bytes(name) > LONGEST) {
            Matcher ending = ENDING.matcher(name);
            String kept = ending.find() ? ending.group() : "";
            name = cut(name, LONGEST - bytes(kept)).replaceAll("[. ]+$", "") + kept;
        }
        return name.isEmpty() ? otherwise : DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String name, int most) {
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += bytes(name.substring(end, next));
            if (bytes > most) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    /**
     * Returns the header's value: for old clients in ASCII, for all others as it is (RFC 8187).
     *
     * @param name what {@link #of} has returned
     */
    static String attachment(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]", "_");
        String encoded = Percent.encoded(name).replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
