package org.graphportal.notes.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.graphportal.settings.Portal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** A note as HTML that can do nothing but be looked at. */
public final class NoteView {

    /** A picture in what {@link #of} returns; the group is its id. */
    public static final Pattern PICTURE = Pattern.compile("<img src=\"note-resource\\?id&#61;([\\w!.-]+)\"");

    private static final Pattern PICTURE_ADDRESS = Pattern.compile("note-resource\\?id=[\\w-][\\w!.-]*");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,4}");
    private static final Pattern CELLS = Pattern.compile("[1-9]\\d{0,2}");

    /** Colours and the like; nothing that moves a thing to another place or names an address. */
    private static final CssSchema STYLES = CssSchema.withProperties(List.of(
            "color",
            "background-color",
            "font-weight",
            "font-style",
            "text-decoration",
            "text-align",
            "list-style-type"));

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
            .allowElements("ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements(
                    "b", "strong", "i", "em", "u", "s", "del", "ins", "strike", "sub", "sup", "code", "cite", "mark")
            .allowElements("span", "a", "img")
            .allowWithoutAttributes("span", "img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, address) -> mayLeadTo(address) ? address : null)
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("src")
            .matching(PICTURE_ADDRESS)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(PIXELS)
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(CELLS)
            .onElements("td", "th")
            .allowAttributes("start")
            .matching(PIXELS)
            .onElements("ol")
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z0-9-]{1,35}"))
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowStyling(STYLES)
            .toFactory();

    /** White paper in any theme: the colours in notes were chosen for it. */
    private static final String BEFORE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light"><title>OneNote</title><style>
            body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #212529; background: #fff; overflow-wrap: anywhere }
            p { margin: 0 0 .5rem } h1, h2, h3, h4, h5, h6 { margin: 1rem 0 .5rem; line-height: 1.2; color: inherit }
            h1 { font-size: 1.5rem } h2 { font-size: 1.3rem } h3, h4, h5, h6 { font-size: 1.1rem }
            img { max-width: 100%; height: auto } a { color: #0a58ca } code, pre { font-family: ui-monospace, monospace }
            table { border-collapse: collapse; margin: .5rem 0 } td, th { border: 1px solid #adb5bd; padding: .25rem .5rem; vertical-align: top }
            blockquote { margin: 0 0 .5rem; padding-left: 1rem; border-left: 3px solid #adb5bd }
            </style></head><body>""";

    private NoteView() {}

    /**
     * Returns a whole page.
     *
     * @param html as Graph gave it
     * @throws TooMuchMarkup if there is too much of it
     */
    public static String of(String html, Portal portal) {
        return BEFORE + content(html, portal) + "</body></html>";
    }

    /** Returns a whole page that says something in the place of a note. */
    public static String said(String title, String text) {
        return BEFORE + "<h1>" + Entities.escape(title) + "</h1><p>" + Entities.escape(text) + "</p></body></html>";
    }

    /** Returns what stands on the page. */
    static String content(String html, Portal portal) {
        Document document = Arrangement.of(html, portal);
        Element body = document.body();
        ToDos.draw(body.select("[" + ToDos.DONE + "]"));
        // Into a new window: in its own a frame would load the other page instead of the note.
        body.select("a[href]").attr("target", "_blank");
        return POLICY.sanitize(body.html());
    }

    private static boolean mayLeadTo(String address) {
        return ResourceAddress.isOurs(address) || Links.leadsElsewhere(address);
    }
}
