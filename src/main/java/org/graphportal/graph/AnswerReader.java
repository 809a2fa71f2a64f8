package org.graphportal.graph;

import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graphportal.graph.problem.CallIds;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.GraphTransport;
import org.graphportal.outbound.JsonBody;

/** Reads a body as the type that {@link Answer} was asked for and keeps what is known about the call. */
public class AnswerReader implements MessageBodyReader<Answer<?>> {

    private static final Logger LOG = System.getLogger(AnswerReader.class.getName());
    private static final Jsonb JSONB = JsonbBuilder.create();

    private static final List<String> SHOWN = List.of(
            HttpHeaders.CONTENT_TYPE, GraphErrors.REQUEST_ID, GraphErrors.CLIENT_REQUEST_ID, HttpHeaders.RETRY_AFTER);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Answer.class && genericType instanceof ParameterizedType;
    }

    @Override
    public Answer<?> readFrom(
            Class<Answer<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] body = stream.readAllBytes();
        Type wanted = ((ParameterizedType) genericType).getActualTypeArguments()[0];
        return new Answer<>(
                value(body, wanted, headers),
                body,
                mediaType.toString(),
                headers.getFirst(GraphTransport.CALL),
                Integer.parseInt(headers.getFirst(GraphTransport.STATUS)),
                Duration.ofMillis(Long.parseLong(headers.getFirst(GraphTransport.MILLIS))),
                headers.getFirst(GraphErrors.REQUEST_ID),
                shown(headers));
    }

    private static Map<String, String> shown(MultivaluedMap<String, String> headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String name : SHOWN) {
            String value = headers.getFirst(name);
            if (value != null) {
                shown.put(name, value);
            }
        }
        return shown;
    }

    private static Object value(byte[] body, Type wanted, MultivaluedMap<String, String> headers) {
        if (wanted == byte[].class) {
            return body;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonBody.requireSound(text);
            Object value = JSONB.fromJson(text, wanted);
            if (value != null) {
                return value;
            }
        } catch (JsonbException | JsonException e) {
            // Told below, together with an empty body: neither is what Graph promises.
        }
        throw garbled(headers);
    }

    private static GraphProblem garbled(MultivaluedMap<String, String> headers) {
        int status = Integer.parseInt(headers.getFirst(GraphTransport.STATUS));
        CallIds ids =
                new CallIds(headers.getFirst(GraphErrors.CLIENT_REQUEST_ID), headers.getFirst(GraphErrors.REQUEST_ID));
        LOG.log(Level.WARNING, "Graph: status {0} with a body that is none of Graph''s, {1}", status, ids);
        return new GraphProblem(GraphProblem.Kind.GARBLED, status, null, ids, null);
    }
}
