package org.graphportal.graph.problem;

import java.io.Serializable;

/**
 * By what a call to Graph can be found again: in this application's log and by Microsoft's support.
 *
 * @param clientRequestId {@code client-request-id}, which this application has made up; null when no call was made
 * @param requestId {@code request-id}, which Graph has answered; null when it has not
 */
public record CallIds(String clientRequestId, String requestId) implements Serializable {

    /** No call was made. */
    public static final CallIds NONE = new CallIds(null, null);

    /** As both stand in a line of the log. */
    @Override
    public String toString() {
        return "request-id " + requestId + ", client-request-id " + clientRequestId;
    }
}
