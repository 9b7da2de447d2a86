package example.pipelock;

/** How closely a session is watched, depending on its number of anomalies. */
enum Level {
    NORMAL(0),
    WARN(2),
    BLOCK(4);

    private final int anomalies;

    Level(int anomalies) {
        this.anomalies = anomalies;
    }

    /** The number of anomalies at which this level begins. */
    int anomalies() {
        return anomalies;
    }

    static Level of(int anomalies) {
        return anomalies >= BLOCK.anomalies ? BLOCK : anomalies >= WARN.anomalies ? WARN : NORMAL;
    }
}
