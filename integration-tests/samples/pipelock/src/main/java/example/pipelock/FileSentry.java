package example.pipelock;

/** Reads what agents write to files. */
final class FileSentry {

    private final FindingMetrics metrics;

    FileSentry(FindingMetrics metrics) {
        this.metrics = metrics;
    }

    /** An agent wrote a file. */
    void written(String agent, String content) {
        for (SecretPattern secret : SecretPattern.values()) {
            if (secret.isIn(content)) {
                metrics.secretWritten(secret, secret.severity(), agent);
            }
        }
    }
}
