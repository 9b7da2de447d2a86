package dev.metricwright.exposition;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as a handler on the {@linkplain ExchangeThreads threads of an endpoint} sees it. The threads learn when the
 * handler waits for the client: while it reads the request, and while it sends the answer.
 *
 * <p>A connection that fails is left to the server. The server forgets a connection only if it sees the failure, and
 * closing the exchange would hide it.
 */
final class GuardedExchange extends HttpExchange {

    /** The maximum number of bytes of a request that are read after its answer. A longer rest ends the connection. */
    private static final int LONGEST_REST = 1 << 16;

    private static final int NO_CONTENT = 204;

    private final HttpExchange exchange;
    private final ExchangeThreads threads;
    private final GuardedInput received;
    private InputStream request;
    private OutputStream answer;
    private boolean ended;
    private volatile boolean failed;
    private volatile boolean returned;

    GuardedExchange(HttpExchange exchange, ExchangeThreads threads) {
        this.exchange = exchange;
        this.threads = threads;
        this.received = new GuardedInput(exchange.getRequestBody());
        this.request = received;
        this.answer = new GuardedOutput(exchange.getResponseBody());
    }

    /**
     * The handler has returned. Another thread may still answer.
     *
     * @return whether the connection cannot be used again, because the client is gone, was too slow, or got no answer
     */
    boolean failedBeforeReturn() {
        returned = true;
        return failed;
    }

    private <T> T waiting(ExchangeThreads.Work<T, IOException> work) throws IOException {
        try {
            return threads.waiting(work);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    /** Writes or closes something. */
    private interface Action {
        void run() throws IOException;
    }

    private void waitFor(Action action) throws IOException {
        boolean unused = waiting(() -> {
            action.run();
            return true;
        });
    }

    /** The headers of an answer with a body stay in a buffer, so writing them does not wait for the client. */
    @Override
    public void sendResponseHeaders(int status, long length) throws IOException {
        if (length < 0 || status == NO_CONTENT || getRequestMethod().equals("HEAD")) {
            ended = true; // from here on, the server may read the next request of the connection
            waitFor(() -> exchange.sendResponseHeaders(status, length));
        } else {
            exchange.sendResponseHeaders(status, length);
        }
    }

    /**
     * Sends the rest of the answer first, and reads the rest of the request afterwards. Otherwise the server would hold
     * the answer back until the whole request has arrived.
     */
    @Override
    public void close() {
        if (!ended && !failed) {
            finish();
        }
        if (failed && returned) {
            exchange.close(); // the server no longer learns of the failure
        }
    }

    private void finish() {
        if (getResponseCode() < 0) {
            failed = true;
            return;
        }
        try {
            answer.flush();
            received.takeIn();
            answer.close();
        } catch (IOException e) {
            failed = true;
        }
    }

    @Override
    public InputStream getRequestBody() {
        return request;
    }

    @Override
    public OutputStream getResponseBody() {
        return answer;
    }

    @Override
    public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {
        request = in == null ? request : in;
        answer = out == null ? answer : out;
    }

    @Override
    public Headers getRequestHeaders() {
        return exchange.getRequestHeaders();
    }

    @Override
    public Headers getResponseHeaders() {
        return exchange.getResponseHeaders();
    }

    @Override
    public URI getRequestURI() {
        return exchange.getRequestURI();
    }

    @Override
    public String getRequestMethod() {
        return exchange.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return exchange.getHttpContext();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return exchange.getRemoteAddress();
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return exchange.getLocalAddress();
    }

    @Override
    public int getResponseCode() {
        return exchange.getResponseCode();
    }

    @Override
    public String getProtocol() {
        return exchange.getProtocol();
    }

    @Override
    public Object getAttribute(String name) {
        return exchange.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        exchange.setAttribute(name, value);
    }

    @Override
    public HttpPrincipal getPrincipal() {
        return exchange.getPrincipal();
    }

    /** The body of the request. */
    private final class GuardedInput extends InputStream {

        private final InputStream in;
        private boolean closed;

        GuardedInput(InputStream in) {
            this.in = in;
        }

        /** Reads what the handler has left, unless it has closed the stream. */
        void takeIn() throws IOException {
            if (!closed && readNBytes(LONGEST_REST + 1).length > LONGEST_REST) {
                throw new IOException("the rest of a request has more than " + LONGEST_REST + " bytes");
            }
        }

        @Override
        public int read() throws IOException {
            return waiting(in::read);
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            return waiting(() -> in.read(bytes, offset, count));
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            closed = true;
            waitFor(in::close);
        }
    }

    /** The body of the answer, which is sent in pieces. */
    private final class GuardedOutput extends OutputStream {

        private final OutputStream out;
        private int ofPiece;

        GuardedOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            for (int sent = 0; sent < count; ) {
                int from = offset + sent;
                int length = Math.min(AnswerBody.SENT_AT_A_TIME, count - sent);
                waitFor(() -> out.write(bytes, from, length));
                sent += length;
                taken(length);
            }
        }

        private void taken(int length) {
            ofPiece += length;
            if (ofPiece >= AnswerBody.PIECE) {
                ofPiece -= AnswerBody.PIECE;
                threads.clientProgressed();
            }
        }

        @Override
        public void flush() throws IOException {
            waitFor(out::flush);
        }

        @Override
        public void close() throws IOException {
            ended = true;
            waitFor(out::close);
        }
    }
}
