package benchmarks.harness;

/**
 * How often, and for how long, everything is measured.
 *
 * @param forks how many processes measure each thing, by turns
 * @param iterations how often each of them measures it
 * @param millis how long, each time
 */
public record Settings(int forks, int iterations, int millis) {

    /** {@return the settings in three arguments of a program} */
    public static Settings in(String forks, String iterations, String millis) {
        return new Settings(Integer.parseInt(forks), Integer.parseInt(iterations), Integer.parseInt(millis));
    }
}
