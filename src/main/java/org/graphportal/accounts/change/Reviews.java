package org.graphportal.accounts.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graphportal.accounts.query.Enquiry;
import org.graphportal.accounts.query.Reading;
import org.graphportal.vault.SessionVault;

/**
 * Reads what accounts of an earlier change are now, as many in each click as its time allows; the session keeps what is
 * known until all are read.
 */
@ApplicationScoped
class Reviews {

    private static final String REVIEW = "org.graphportal.accounts.review";

    /** What was read before that, of a page that was left, is read anew. */
    private static final Duration LASTS = Duration.ofMinutes(5);

    @Inject
    HttpServletRequest request;

    @Inject
    SessionVault vault;

    @Inject
    Reading reading;

    /**
     * Begins to read, or goes on where the same was begun.
     *
     * @param about what the preview is of
     * @param ids object ids of all that are to be read
     */
    Reading.Result readOn(String about, List<String> ids) {
        HttpSession session = request.getSession();
        Enquiry enquiry = vault.get(session, REVIEW, Review.class)
                .filter(review -> review.about().equals(about))
                .map(Review::enquiry)
                .filter(begun -> Instant.now().isBefore(begun.begun().plus(LASTS)))
                .orElseGet(() -> Enquiry.of(ids, 0));
        Reading.Result result = reading.readOn(enquiry);
        if (result.enquiry().complete()) {
            session.removeAttribute(REVIEW);
        } else {
            vault.put(session, REVIEW, new Review(about, result.enquiry()));
        }
        return result;
    }
}
