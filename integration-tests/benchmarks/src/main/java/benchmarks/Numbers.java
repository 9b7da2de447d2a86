package benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/** The values of one quantity in several runs. */
public final class Numbers {

    private final List<Double> numbers = new ArrayList<>();

    /** An empty list of values. */
    public Numbers() {}

    /** Adds the value of a run. */
    public void add(double number) {
        numbers.add(number);
    }

    /** {@return the median: the middle value, or the mean of the two middle values} */
    public double median() {
        if (numbers.isEmpty()) {
            throw new IllegalStateException("nothing was measured; run the benchmark at least once");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * The differences to another quantity, run by run. Other work on the machine that lasts longer than a run affects
     * both values of a run, and so does not affect the difference.
     *
     * @param other another quantity in the same runs
     * @return the differences, in the order of the runs
     */
    public Numbers minus(Numbers other) {
        return with(other, (one, another) -> one - another);
    }

    /**
     * The ratios to another quantity, run by run.
     *
     * @param other another quantity in the same runs
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

    /** {@return the median and the range, such as {@code 41.3 (39.0–58.2)}; a dash if there are no values} */
    @Override
    public String toString() {
        if (numbers.isEmpty()) {
            return "–";
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", median(), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
