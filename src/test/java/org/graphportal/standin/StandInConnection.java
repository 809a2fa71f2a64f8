package org.graphportal.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The line on which tests talk to {@code /control}. */
final class StandInConnection {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI origin;

    StandInConnection(URI origin) {
        this.origin = origin;
    }

    /**
     * Sends one request.
     *
     * @param body null for none
     * @throws IllegalArgumentException if the stand-in refuses it; says why
     */
    JsonObject send(String method, String path, JsonObject body) {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException(method + " " + path + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The stand-in at " + origin + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
