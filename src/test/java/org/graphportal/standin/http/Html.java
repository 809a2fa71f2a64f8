package org.graphportal.standin.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Pages: one layout, and the escaping that every text needs. */
public final class Html {

    private static final String STYLE = resource("/org/graphportal/standin/stand-in.css");

    private Html() {}

    /**
     * A whole page that says at its top what it is.
     *
     * @param title plain text
     * @param main the content of {@code main}, as HTML
     */
    public static String page(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s</title>
                  <link rel="icon" href="data:,">
                  <style>%s</style>
                </head>
                <body>
                  <header><strong>Stand-in</strong> for Entra ID and Graph on this machine. Not Microsoft; no passwords.</header>
                  <main>%s</main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, main);
    }

    /** Text that is safe between tags and inside a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A text file of the test resources. */
    public static String resource(String name) {
        try (InputStream file = Html.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
