package benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

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

    /**
     * Run by run, what this has more than another. Whatever else the machine does for longer than a run is in both, and in
     * the difference no more.
     *
     * @param other what the same runs measured of something else
     * @return the differences, in the order of the runs
     */
    public Numbers minus(Numbers other) {
        return with(other, (one, another) -> one - another);
    }

    /**
     * Run by run, this in terms of another.
     *
     * @param other what the same runs measured of something else
     * @return the ratios, in the order of the runs
     */
    public Numbers over(Numbers other) {
        return with(other, (one, another) -> one / another);
    }

    private Numbers with(Numbers other, DoubleBinaryOperator operator) {
        if (numbers.size() != other.numbers.size()) {
            throw new IllegalArgumentException(numbers.size() + " runs cannot be compared with " + other.numbers.size()
                    + "; measure both in each run");
        }
        Numbers result = new Numbers();
        for (int run = 0; run < numbers.size(); run++) {
            result.add(operator.applyAsDouble(numbers.get(run), other.numbers.get(run)));
        }
        return result;
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
