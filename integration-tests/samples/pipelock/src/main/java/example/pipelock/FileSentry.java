package example.pipelock;

/** Scans files that agents write. */
final class FileSentry {

    private final FindingMetrics metrics;

    FileSentry(FindingMetrics metrics) {
        this.metrics = metrics;
    }

    /** Scans a file that an agent wrote. */
    void written(String agent, String content) {
        for (SecretPattern secret : SecretPattern.values()) {
            if (secret.isIn(content)) {
                metrics.secretWritten(secret, secret.severity(), agent);
            }
        }
    }
}
