package example.pipelock;

/** How closely a session is watched, by how often it strayed. */
enum Level {
    NORMAL(0),
    WARN(2),
    BLOCK(4);

    private final int anomalies;

    Level(int anomalies) {
        this.anomalies = anomalies;
    }

    /** The number of anomalies from which a session is at this level. */
    int anomalies() {
        return anomalies;
    }

    static Level of(int anomalies) {
        return anomalies >= BLOCK.anomalies ? BLOCK : anomalies >= WARN.anomalies ? WARN : NORMAL;
    }
}
