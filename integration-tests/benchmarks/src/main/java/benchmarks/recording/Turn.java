package benchmarks.recording;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Leads a thread through the values to record. */
@State(Scope.Thread)
public class Turn {

    private int series;
    private int time;

    /** For JMH. */
    public Turn() {}

    /** The index of the next series. */
    int series() {
        int next = series + 1;
        series = next == Work.SERIES ? 0 : next;
        return series;
    }

    /** The index of the next time. */
    int time() {
        time = (time + 1) & 1023;
        return time;
    }
}
