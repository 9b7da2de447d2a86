package dev.metricwright.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written first and sent later. They are kept in arrays of one size, so that written bytes are never
 * copied, and no array is as large as the whole body.
 */
final class AnswerBody extends OutputStream {

    static final int PIECE = 1 << 16;

    /** The number of bytes that are sent at a time. The JDK's server keeps a buffer of twice this size for each connection. */
    static final int SENT_AT_A_TIME = 1 << 13;

    private static final byte[] EMPTY = {};

    private final @Nullable AnswerMemory memory;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] last;
    private int length;
    private long taken;
    private long waitedNanos;
    private boolean refused;

    /** Creates an empty body that takes memory as it grows. */
    AnswerBody(AnswerMemory memory) {
        this.memory = memory;
        this.last = EMPTY;
    }

    /** Creates a body with a short content that does not change. */
    AnswerBody(byte[] content) {
        this.memory = null;
        this.last = content;
        this.length = content.length;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /**
     * Adds bytes.
     *
     * @throws AnswerRefused if there is no memory for them, or was none before
     */
    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            if (length == last.length) {
                grow();
            }
            int copied = Math.min(left, last.length - length);
            System.arraycopy(bytes, from, last, length, copied);
            length += copied;
            from += copied;
            left -= copied;
        }
    }

    private void grow() throws AnswerRefused {
        if (memory == null) {
            throw new IllegalStateException("the content of this body does not change");
        }
        if (refused) {
            throw new AnswerRefused("the answer is incomplete");
        }
        refused = true;
        memory.take(this, PIECE);
        refused = false;
        taken += PIECE;
        if (last.length > 0) {
            full.add(last);
        }
        last = new byte[PIECE];
        length = 0;
    }

    /** Whether bytes are missing, because there was no memory for them. */
    boolean isIncomplete() {
        return refused;
    }

    /** How long this body has waited for memory. */
    long waitedNanos() {
        return waitedNanos;
    }

    /** Adds to the time that this body has waited for memory. */
    void waited(long nanos) {
        waitedNanos += nanos;
    }

    /** Gives the memory back. The content is lost. */
    void release() {
        if (memory != null) {
            full.clear();
            last = EMPTY;
            length = 0;
            memory.give(this, taken);
            taken = 0;
        }
    }

    /** The number of bytes. */
    long size() {
        return (long) full.size() * PIECE + length;
    }

    /** Sends everything that was written. */
    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : full) {
            send(piece, PIECE, out);
        }
        send(last, length, out);
    }

    private static void send(byte[] piece, int count, OutputStream out) throws IOException {
        for (int sent = 0; sent < count; sent += SENT_AT_A_TIME) {
            out.write(piece, sent, Math.min(SENT_AT_A_TIME, count - sent));
        }
    }
}
