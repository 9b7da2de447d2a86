package benchmarks.harness;

/**
 * How often, and for how long, each case is measured.
 *
 * @param forks the number of processes that measure each case, in turns
 * @param iterations the number of measurements in each process
 * @param millis the duration of each measurement
 */
public record Settings(int forks, int iterations, int millis) {

    /** {@return the settings as three arguments of a program} */
    public static Settings in(String forks, String iterations, String millis) {
        return new Settings(Integer.parseInt(forks), Integer.parseInt(iterations), Integer.parseInt(millis));
    }
}
