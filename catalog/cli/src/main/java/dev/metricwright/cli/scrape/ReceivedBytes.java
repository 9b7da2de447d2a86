package dev.metricwright.cli.scrape;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an answer as they arrive. */
final class ReceivedBytes extends FilterInputStream {

    private long count;
    private boolean isAtEnd;

    ReceivedBytes(InputStream body) {
        super(body);
    }

    /** The connection failed, and not what reads from it. */
    static final class Interrupted extends IOException {
        private static final long serialVersionUID = 1;

        Interrupted(IOException cause) {
            super(cause);
        }
    }

    /** How many have arrived. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = in.read(bytes, offset, length);
            isAtEnd = read < 0;
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            throw new Interrupted(e);
        }
    }

    /** A gzip stream is read on behind its first part only if there may be more bytes. */
    @Override
    public int available() {
        return isAtEnd ? 0 : 1;
    }
}
