package dev.metricwright.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are written first and sent later. They are kept in arrays of one size, so that written bytes are never
 * copied, and no array is as large as the whole body.
 */
final class AnswerBody extends OutputStream {

    private static final int PIECE = 1 << 16;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[0];
    private int length;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
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

    private void grow() {
        if (last.length > 0) {
            full.add(last);
        }
        last = new byte[PIECE];
        length = 0;
    }

    /** The number of bytes. */
    long size() {
        return (long) full.size() * PIECE + length;
    }

    /** Sends everything that was written. */
    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : full) {
            out.write(piece);
        }
        out.write(last, 0, length);
    }
}
