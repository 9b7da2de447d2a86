package dev.metricwright.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The answer to a scrape, rendered completely: once it exists, only the connection can fail. Close the answer when it
 * is sent, because the memory that all answers hold is limited.
 */
public final class ScrapeAnswer implements AutoCloseable {

    private static final AnswerBody NOTHING = new AnswerBody(new byte[0]);

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final AnswerBody body;
    private final Runnable sent;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ScrapeAnswer(int status, AnswerBody body, Runnable sent) {
        this.status = status;
        this.body = body;
        this.sent = sent;
        headers.put("X-Content-Type-Options", "nosniff");
    }

    /** An answer with metrics. It holds memory until it is closed. */
    static ScrapeAnswer metrics(ExpositionFormat format, boolean compressed, AnswerBody body, Runnable sent) {
        ScrapeAnswer answer = new ScrapeAnswer(200, body, sent)
                .with("Content-Type", format.contentType())
                .with("Vary", "Accept, Accept-Encoding");
        return compressed ? answer.with("Content-Encoding", "gzip") : answer;
    }

    /** An answer without metrics: one line states the reason and the remedy. */
    static ScrapeAnswer refusal(int status, String message) {
        AnswerBody text = new AnswerBody((message + '\n').getBytes(StandardCharsets.UTF_8));
        return new ScrapeAnswer(status, text, () -> {}).with("Content-Type", "text/plain; charset=utf-8");
    }

    /** This answer, with one more header. */
    ScrapeAnswer with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The answer to HEAD: everything except the body, which is not kept. */
    ScrapeAnswer withoutBody() {
        ScrapeAnswer answer = new ScrapeAnswer(status, NOTHING, sent);
        answer.headers.putAll(headers);
        return answer.with("Content-Length", Long.toString(body.size()));
    }

    /**
     * The status code.
     *
     * @return 200, or the code of a refusal
     */
    public int status() {
        return status;
    }

    /**
     * The headers, each of which has one value. They contain {@code Content-Length} only for HEAD; for GET it is
     * {@link #length()}.
     *
     * @return names and values; unmodifiable
     */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * The length of the body.
     *
     * @return the number of bytes, 0 for HEAD
     */
    public long length() {
        return body.size();
    }

    /**
     * Writes the body.
     *
     * @param out the stream to write to; neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(out);
    }

    /** Releases the memory of the answer, whose body is lost. Further calls have no effect. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            sent.run();
        }
    }
}
