package dev.metricwright.exposition;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests on the threads of an endpoint, if they name one of its hosts. Only exceptions leave this class,
 * because the JDK's server does not close the connection of an exchange that throws an {@link Error}.
 */
final class GuardedHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(GuardedHandler.class.getName());

    private final AdmittedHosts hosts;
    private final ExchangeThreads threads;
    private final Page page;
    private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

    /**
     * Creates the handler.
     *
     * @param hosts the host names to which it answers
     * @param threads the threads on which it runs
     * @param page answers the admitted requests
     */
    GuardedHandler(AdmittedHosts hosts, ExchangeThreads threads, Page page) {
        this.hosts = hosts;
        this.threads = threads;
        this.page = page;
    }

    /** Answers requests. */
    interface Page {

        /**
         * Answers a request.
         *
         * @param exchange the exchange of the server, which must not be used to read or write
         * @param guarded the same exchange, whose reads and writes may be interrupted
         */
        void handle(HttpExchange exchange, HttpExchange guarded) throws IOException;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean failed;
        try {
            failed = threads.busy(() -> answer(exchange)).failedBeforeReturn();
        } catch (IOException e) {
            throw e; // the client is gone, or is too slow
        } catch (Throwable e) {
            failures.log("a request was not answered, and its connection is closed", e);
            throw UnansweredExchange.INSTANCE;
        }
        if (failed) {
            throw UnansweredExchange.INSTANCE;
        }
    }

    private GuardedExchange answer(HttpExchange exchange) throws IOException {
        GuardedExchange guarded = new GuardedExchange(exchange, threads);
        ScrapeAnswer refusal = refusal(exchange);
        if (refusal == null) {
            page.handle(exchange, guarded);
        } else {
            ScrapeHandler.send(guarded, refusal);
        }
        return guarded;
    }

    private @Nullable ScrapeAnswer refusal(HttpExchange exchange) {
        List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        boolean needsNone = exchange.getProtocol().equalsIgnoreCase("HTTP/1.0");
        if (named.size() > 1 || (named.isEmpty() && !needsNone)) {
            return ScrapeAnswer.refusal(400, "the request has " + named.size() + " Host headers; send exactly one");
        }
        if (!named.isEmpty() && !hosts.admit(named.get(0))) {
            return ScrapeAnswer.refusal(
                    421,
                    "the Host of this request is not admitted; use an IP address, or admit the name with"
                            + " MetricsEndpoint.Builder.host(…)");
        }
        return null;
    }
}
