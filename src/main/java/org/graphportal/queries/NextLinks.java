package org.graphportal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.graphportal.graph.GraphRoot;
import org.graphportal.settings.Portal;

/**
 * Keeps links to further pages in the person's session. A page's address names a link by a checksum, so that the same
 * answer always leads to the same address; two requests at once may lose one of two links, and who follows it starts over.
 */
@ApplicationScoped
class NextLinks {

    private static final String LINKS = "org.graphportal.queries.links";
    private static final int LONGEST = 8_000;

    @Inject
    HttpServletRequest request;

    @Inject
    Portal portal;

    /**
     * Keeps a link.
     *
     * @return by what to name it, empty when it leads out of Graph
     */
    Optional<String> keep(Question question, String link) {
        if (link.length() > LONGEST || GraphRoot.link(portal, link).isEmpty()) {
            return Optional.empty();
        }
        String id = checksum(question.key() + "\n" + link);
        KeptLinks kept = kept();
        if (kept.find(id).isEmpty()) {
            request.getSession().setAttribute(LINKS, kept.with(new KeptLinks.Link(id, link)));
        }
        return Optional.of(id);
    }

    /**
     * Returns the link that a page's address names.
     *
     * @param id may be null
     * @return empty when it is not there (any more), or belongs to another question
     */
    Optional<URI> find(Question question, String id) {
        return kept().find(id)
                .filter(link -> checksum(question.key() + "\n" + link).equals(id))
                .map(URI::create);
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
