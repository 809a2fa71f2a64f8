package org.graphportal.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the W3C's checker says about a page, in this process. */
public final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5.rnc";

    /** Facelets are XML and cannot do without; the checker's own page calls it information, no warning. */
    private static final String TRAILING_SLASH = "Trailing slash on void elements has no effect";

    private HtmlChecker() {}

    /**
     * Returns all errors and warnings with their lines.
     *
     * @param html a whole page as it came from the server
     */
    public static List<String> faults(String html) {
        Faults faults = new Faults();
        try {
            SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
            checker.setUpMainSchema(SCHEMA, faults);
            checker.setUpValidatorAndParsers(faults, true, false);
            checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The checker gave up", e);
        } catch (Exception e) {
            throw new IllegalStateException("The checker does not start", e);
        }
        return faults.found;
    }

    private static final class Faults implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            if (!warning.getMessage().startsWith(TRAILING_SLASH)) {
                error(warning);
            }
        }

        @Override
        public void error(SAXParseException error) {
            found.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
