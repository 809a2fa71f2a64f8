package org.graphportal.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.graphportal.encoding.Sha256;
import org.graphportal.graph.transport.GraphRoot;
import org.graphportal.settings.Portal;
import org.graphportal.vault.SessionVault;

/**
 * Keeps links to further pages ({@code @odata.nextLink}) in the person's session: they are opaque, long, and hold what
 * somebody looked for. A page's address names one by a checksum, so that the same answer always leads to the same address;
 * Graph gives no links back, so each knows the one before it. Two requests at once may lose one of two links, and who
 * follows it starts over.
 */
@ApplicationScoped
public class NextLinks {

    private static final String LINKS = "org.graphportal.graph.links";
    private static final int LONGEST = 8_000;

    @Inject
    HttpServletRequest request;

    @Inject
    Portal portal;

    @Inject
    SessionVault vault;

    /** Tells whether a link leads to Graph and is one to keep. */
    public boolean acceptable(String link) {
        return link.length() <= LONGEST && GraphRoot.link(portal, link).isPresent();
    }

    /**
     * Keeps an acceptable link.
     *
     * @param list names the list that it goes on with
     * @param previous name of the page before, null for the first
     * @param before how many entries stand on the pages before
     * @param total how many the list has, null when Graph has not said
     * @return by what to name it
     */
    public String keep(String list, String link, String previous, int before, Long total) {
        String id = checksum(list + "\n" + link);
        KeptLinks kept = kept();
        if (kept.find(id).isEmpty()) {
            vault.put(
                    request.getSession(),
                    LINKS,
                    kept.with(new KeptLinks.Link(id, list, link, previous, before, total)));
        }
        return id;
    }

    /**
     * Returns the link that a page's address names.
     *
     * @param list names the list
     * @param id may be null
     * @return empty when it is not there (any more), or belongs to another list
     */
    public Optional<KeptLinks.Link> find(String list, String id) {
        return kept().find(id).filter(link -> link.list().equals(list));
    }

    private KeptLinks kept() {
        return vault.get(request.getSession(), LINKS, KeptLinks.class).orElse(KeptLinks.NONE);
    }

    private static String checksum(String text) {
        return Sha256.of(text).first(12).base64Url();
    }
}
