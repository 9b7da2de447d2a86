package example.opsproxy;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The connecting role of a peer: it registers names with a listening peer, and serves the requests that this peer
 * forwards.
 */
public final class Uplink implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Uplink.class.getName());

    /** The maximum time that closing waits for the listening peer, and then for the active requests. */
    private static final long PATIENCE_SECONDS = 5;

    private final InetSocketAddress listener;
    private final Connection control;
    private final Map<String, Backend> backends = new ConcurrentHashMap<>();
    private final ExecutorService requests = Executors.newCachedThreadPool(new DaemonThreads("ops-proxy-request"));
    private final Thread reader = new DaemonThreads("ops-proxy-uplink").newThread(this::read);
    private volatile CompletableFuture<Boolean> answer = new CompletableFuture<>();

    Uplink(InetSocketAddress listener) throws IOException {
        this.listener = listener;
        this.control = Connection.to(listener);
        reader.start();
    }

    /**
     * Registers a name, or confirms it.
     *
     * @param name the name
     * @param backend the service behind it
     * @throws IOException if the listening peer is gone
     */
    public void register(String name, Backend backend) throws IOException {
        backends.put(name, backend);
        ask(Message.register(name));
    }

    /**
     * Unregisters a name.
     *
     * @param name the name
     * @throws IOException if the listening peer is gone
     */
    public void unregister(String name) throws IOException {
        ask(Message.unregister(name));
        backends.remove(name);
    }

    private synchronized void ask(Message question) throws IOException {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        answer = done;
        control.send(question);
        if (!done.join()) {
            throw new EOFException(question.name() + ": the listening peer closed the connection; connect again");
        }
    }

    private void read() {
        try {
            while (true) {
                Message message = control.receive();
                switch (message.command()) {
                    case DONE -> answer.complete(true);
                    case FORWARD -> requests.execute(() -> serve(message.name(), message.proxyId()));
                    default -> throw message.unexpected();
                }
            }
        } catch (IOException e) {
            control.close();
            answer.complete(false);
        }
    }

    /**
     * Serves a request: connects to the service first, and only then opens the DATA connection. So a caller with a DATA
     * connection knows that the service is available.
     */
    private void serve(String name, long proxyId) {
        Backend backend = backends.get(name);
        if (backend == null) {
            return; // Unregistered since it was forwarded.
        }
        try {
            Backend.Session session = backend.open();
            try (Connection data = Connection.to(listener)) {
                data.send(Message.data(proxyId));
                data.sendBody(session.answer(data.receiveBody()));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "request " + proxyId + " for " + name + " is not answered", e);
        }
    }

    /** Leaves the listening peer after its confirmation, and ends after the active requests. */
    @Override
    public void close() {
        control.finish();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            requests.shutdown();
            requests.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        control.close();
    }
}
