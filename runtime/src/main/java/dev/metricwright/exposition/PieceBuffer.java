package dev.metricwright.exposition;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are written first and copied later. They are kept in arrays of one size, so that a large message needs no
 * large array. After {@link #clear}, the arrays are used again.
 */
final class PieceBuffer {

    private static final int PIECE = 1 << 13;

    private final List<byte[]> pieces = new ArrayList<>();
    private long length;

    /** Removes everything, to begin anew. */
    void clear() {
        length = 0;
    }

    /** The number of bytes that are written. */
    long length() {
        return length;
    }

    /** Writes a part of an array. */
    void put(byte[] bytes, int start, int count) {
        int copied = 0;
        while (copied < count) {
            int piece = (int) (length / PIECE);
            int used = (int) (length % PIECE);
            if (piece == pieces.size()) {
                pieces.add(new byte[PIECE]);
            }
            int next = Math.min(PIECE - used, count - copied);
            System.arraycopy(bytes, start + copied, pieces.get(piece), used, next);
            copied += next;
            length += next;
        }
    }

    /** Writes everything to a sink. */
    void copyTo(ByteSink target) {
        for (long copied = 0; copied < length; copied += PIECE) {
            target.put(pieces.get((int) (copied / PIECE)), 0, (int) Math.min(PIECE, length - copied));
        }
    }
}
