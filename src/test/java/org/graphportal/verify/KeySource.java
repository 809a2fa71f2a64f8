package org.graphportal.verify;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A key document that can be changed, be slow and be out of reach, and that counts how often it is read. */
final class KeySource implements SigningKeys.Source {

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String document;
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private volatile CountDownLatch called = new CountDownLatch(1);

    KeySource(JsonObject document) {
        publish(document);
    }

    void publish(JsonObject document) {
        publish(document.toString());
    }

    void publish(String text) {
        document = text;
    }

    void breakDown() {
        document = null;
    }

    /** Lets whoever reads from now on wait. */
    void holdUntil(CountDownLatch event) {
        called = new CountDownLatch(1);
        hold = event;
    }

    /** Waits until somebody reads. */
    void awaitCaller() throws InterruptedException {
        called.await();
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public byte[] get() throws IOException {
        fetches.incrementAndGet();
        called.countDown();
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("The test is over");
        }
        String text = document;
        if (text == null) {
            throw new IOException("No answer");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
