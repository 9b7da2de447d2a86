package benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same quantity as several runs measured it. */
public final class Numbers {

    private final List<Double> numbers = new ArrayList<>();

    /** Starts without any. */
    public Numbers() {}

    /** Adds what a run measured. */
    public void add(double number) {
        numbers.add(number);
    }

    /** {@return the one in the middle, or the mean of the two that are} */
    public double median() {
        if (numbers.isEmpty()) {
            throw new IllegalStateException("nothing was measured; run the benchmark at least once");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** {@return the median and between which numbers all lie, such as {@code 41.3 (39.0–58.2)}; a dash if there are none} */
    @Override
    public String toString() {
        if (numbers.isEmpty()) {
            return "–";
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", median(), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
