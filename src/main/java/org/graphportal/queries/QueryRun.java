package org.graphportal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.Answer;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.NextLinks;
import org.graphportal.queries.answer.Content;
import org.graphportal.queries.answer.ContentReader;
import org.graphportal.web.Prepared;

/** Asks Graph, on behalf of the person whose request this is. */
@ApplicationScoped
class QueryRun {

    private static final Logger LOG = System.getLogger(QueryRun.class.getName());
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    NextLinks links;

    @Inject
    HttpServletRequest request;

    private final Prepared<Answer<byte[]>> pictures = new Prepared<>(picture -> picture.body().length, MOST_BYTES);

    /**
     * Asks.
     *
     * @param page names a further page, null for the first
     * @throws org.graphportal.graph.problem.GraphProblem when there is no answer to show
     * @throws org.graphportal.token.TokenProblem when there is no token for it
     */
    Result ask(Question question, String page) {
        Optional<URI> further = links.find(question.key(), page).map(link -> URI.create(link.address()));
        if (further.isEmpty()) {
            return result(question, question.address(), page != null);
        }
        Result result = result(question, further.get(), false);
        return result.answer().expiredPage() ? result(question, question.address(), true) : result;
    }

    private Result result(Question question, URI address, boolean startedOver) {
        Answer<byte[]> answer = answer(question, address);
        Content content = ContentReader.read(answer);
        if (content.kind() == Content.Kind.PICTURE) {
            pictures.keep(request.getSession().getId(), question.key(), answer);
        }
        Optional<String> next = Optional.ofNullable(content.nextLink())
                .filter(links::acceptable)
                .map(link -> links.keep(question.key(), link, null, 0, null));
        if (content.nextLink() != null && next.isEmpty()) {
            LOG.log(Level.WARNING, "Graph names a next page outside of Graph, request-id {0}", answer.requestId());
        }
        return new Result(content, answer, question.curl(address), next.orElse(null), startedOver);
    }

    /** Returns the picture that a page has just asked for; asks where none has. Empty where it is none. */
    Optional<Answer<byte[]>> picture(Question question) {
        return pictures.take(request.getSession().getId(), question.key())
                .or(() -> Optional.of(answer(question, question.address())))
                .filter(ContentReader::isPicture);
    }

    private Answer<byte[]> answer(Question question, URI address) {
        return graph.get(address, String.join(" ", question.scopes()), question.consistencyLevel());
    }
}
