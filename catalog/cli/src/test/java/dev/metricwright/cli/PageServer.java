package dev.metricwright.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A process with pages, on the loopback address. */
final class PageServer implements AutoCloseable {

    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    static final String OPENMETRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final List<Headers> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String scheme;

    private PageServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
    }

    static PageServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return new PageServer(server, "http");
    }

    /** A process that uses TLS, with a key of the store. */
    static PageServer startWithTls(KeyStore store) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, TestCertificates.PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        return new PageServer(server, "https");
    }

    /** A page that is answered with status 200, and how it is transferred. */
    PageServer with(String path, String contentType, String page) {
        return with(path, 200, List.of("Content-Type", contentType), bytes(page));
    }

    /** An answer without a page. */
    PageServer with(String path, int status, String... headers) {
        return with(path, status, List.of(headers), new byte[0]);
    }

    /** An answer with any status, headers and content. */
    PageServer with(String path, int status, List<String> headers, byte[] content) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestHeaders());
            answer(exchange, status, headers, content);
        });
        return this;
    }

    private static void answer(HttpExchange exchange, int status, List<String> headers, byte[] content)
            throws IOException {
        for (int i = 0; i < headers.size(); i += 2) {
            exchange.getResponseHeaders().add(headers.get(i), headers.get(i + 1));
        }
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        }
        exchange.close();
    }

    static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** The headers of the only request. */
    Headers request() {
        if (requests.size() != 1) {
            throw new IllegalStateException(requests.size() + " requests");
        }
        return requests.get(0);
    }

    /** The headers of each request. */
    List<Headers> requests() {
        return requests;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return scheme + "://localhost:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
