package org.graphportal.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.graphportal.graph.GraphRoot;
import org.graphportal.settings.Portal;

/**
 * Keeps links to further pages in the person's session; Graph gives none back, so each knows the one before it. Two
 * requests at once may lose one of two links, and who follows it starts over.
 */
@ApplicationScoped
class PageLinks {

    private static final String LINKS = "org.graphportal.people.links";
    private static final int LONGEST = 8_000;

    @Inject
    HttpServletRequest request;

    @Inject
    Portal portal;

    /** Tells whether a link leads to Graph and is one to keep. */
    boolean acceptable(String link) {
        return link.length() <= LONGEST && GraphRoot.link(portal, link).isPresent();
    }

    /**
     * Keeps an acceptable link.
     *
     * @param before how many people stand on the pages before
     * @return by what to name it
     */
    String keep(PeopleQuery query, String link, String previous, int before, Long total) {
        String id = checksum(query.parameters() + "\n" + link);
        KeptLinks kept = kept();
        if (kept.find(id).isEmpty()) {
            KeptLinks.Link added = new KeptLinks.Link(id, query.parameters(), link, previous, before, total);
            request.getSession().setAttribute(LINKS, kept.with(added));
        }
        return id;
    }

    /**
     * Returns the link that a page's address names.
     *
     * @param id may be null
     * @return empty when it is not there (any more), or belongs to another list
     */
    Optional<KeptLinks.Link> find(PeopleQuery query, String id) {
        return kept().find(id).filter(link -> link.query().equals(query.parameters()));
    }

    private KeptLinks kept() {
        return request.getSession().getAttribute(LINKS) instanceof KeptLinks kept ? kept : KeptLinks.NONE;
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
