package dev.metricwright.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A number of connections that all behave alike, on one thread. A connection that is closed is opened again. */
final class HostileClients implements Runnable {

    private static final String GET = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n";
    private static final long NUDGE_NANOS = 500_000_000L;

    /** What the connections do. */
    enum Behaviour {

        /** Nobody connects. */
        NOBODY("", false),

        /** Sends nothing. */
        SILENT("", true),

        /** Sends a byte of an endless header every half second. */
        TRICKLING(GET + "X-Trickle: ", true),

        /** Requests the page 400 times, and reads nothing. */
        NOT_READING((GET + "\r\n").repeat(400), false),

        /** Requests the page, reads it, and begins anew. */
        SCRAPING(GET + "Connection: close\r\n\r\n", true);

        private final String request;
        private final boolean reads;

        Behaviour(String request, boolean reads) {
            this.request = request;
            this.reads = reads;
        }

        boolean sendsMore() {
            return this == TRICKLING || this == NOT_READING;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Behaviour behaviour;
    private final int number;
    private final InetSocketAddress address;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private volatile boolean stopped;
    private volatile long opened;

    HostileClients(Behaviour behaviour, int number, int port) {
        this.behaviour = behaviour;
        this.number = behaviour == Behaviour.NOBODY ? 0 : number;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    void stop() {
        stopped = true;
    }

    /** The number of connections that were opened so far. */
    long opened() {
        return opened;
    }

    @Override
    public void run() {
        try (Selector selector = Selector.open()) {
            long nudged = System.nanoTime();
            while (!stopped) {
                for (int missing = number - selector.keys().size(); missing > 0; missing--) {
                    open(selector);
                }
                selector.select(this::proceed, 50);
                if (behaviour.sendsMore() && System.nanoTime() - nudged > NUDGE_NANOS) {
                    nudged = System.nanoTime();
                    selector.keys().forEach(HostileClients::nudge);
                }
                selector.selectNow();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void open(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 14);
        channel.configureBlocking(false);
        channel.register(
                selector,
                SelectionKey.OP_CONNECT,
                ByteBuffer.wrap(behaviour.request.getBytes(StandardCharsets.US_ASCII)));
        channel.connect(address);
        opened = opened + 1;
    }

    private void proceed(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            ByteBuffer request = (ByteBuffer) key.attachment();
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_WRITE);
            } else if (key.isWritable()) {
                channel.write(request);
                if (!request.hasRemaining()) {
                    key.interestOps(behaviour.reads ? SelectionKey.OP_READ : 0);
                }
            } else if (key.isReadable() && channel.read(buffer.clear()) < 0) {
                channel.close();
            }
        } catch (IOException e) {
            close(key);
        }
    }

    /** Sends a byte, which also shows whether the connection is closed. */
    private static void nudge(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            if (channel.isConnected() && !((ByteBuffer) key.attachment()).hasRemaining()) {
                channel.write(ByteBuffer.wrap(new byte[] {'a'}));
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            key.cancel();
        }
    }
}
