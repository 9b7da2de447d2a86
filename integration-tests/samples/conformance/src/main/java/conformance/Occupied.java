package conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the connections of this process occupy.
 *
 * @param sockets the number of open sockets
 * @param threads the number of threads that read or write one
 */
public record Occupied(long sockets, long threads) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** {@return whether the system tells the open sockets, as Linux does} */
    public static boolean isKnown() {
        return Files.isDirectory(DESCRIPTORS);
    }

    /** {@return what is occupied now} */
    public static Occupied now() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return new Occupied(open.filter(Occupied::isSocket).count(), threadsOnSockets());
        }
    }

    /**
     * Waits until no thread reads or writes a socket, and no more sockets are open than before, for at most a minute.
     *
     * @param sockets the number of sockets that were open before
     * @return what is occupied in the end
     */
    public static Occupied awaitNoMoreThan(long sockets) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        Occupied now = now();
        while ((now.sockets > sockets || now.threads > 0) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            now = now();
        }
        return now;
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static long threadsOnSockets() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals("sun.nio.ch.SocketChannelImpl")))
                .count();
    }
}
