package benchmarks.heap;

/** The heap of this process. */
final class Heap {

    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** Returns the number of bytes in use after a full collection. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
