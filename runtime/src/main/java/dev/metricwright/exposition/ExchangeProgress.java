package dev.metricwright.exposition;

/** Learns what happens in an exchange, to judge whether its client is slow. */
interface ExchangeProgress {

    /** For a server that judges by itself. */
    ExchangeProgress IGNORED = new ExchangeProgress() {
        @Override
        public void working(boolean begins) {}

        @Override
        public void clientProgressed() {}
    };

    /**
     * The thread begins or ends work that does not wait for the client. Meanwhile, the thread is not interrupted.
     *
     * @param begins true before the work, false after it
     */
    void working(boolean begins);

    /** The client has taken a piece of its answer. */
    void clientProgressed();
}
