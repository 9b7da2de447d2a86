package benchmarks.report;

import benchmarks.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** One operation in several libraries, with the cost in each and the targets. */
public final class Row {

    private final String title;
    private final List<Target> targets;
    private final double unit;
    private final double allowedCost;
    private final double allowedBytes;
    private final Map<Library, Numbers> costs = new EnumMap<>(Library.class);
    private final Map<Library, Numbers> bytes = new EnumMap<>(Library.class);

    /**
     * A row of times, without measurements yet.
     *
     * @param title the operation
     * @param unit the unit in which times are shown
     * @param allowedBytes the bytes that Metricwright may allocate in each operation
     * @param targets the targets
     */
    public Row(String title, TimeUnit unit, double allowedBytes, List<Target> targets) {
        this(title, unit, Double.MAX_VALUE, allowedBytes, targets);
    }

    /** A row of another quantity than time, without measurements yet. */
    public Row(String title, List<Target> targets) {
        this(title, Double.MAX_VALUE, targets);
    }

    /**
     * A row of another quantity than time, without measurements yet.
     *
     * @param title the operation
     * @param allowedCost the allowed cost of Metricwright, whatever others cost
     * @param targets further targets
     */
    public Row(String title, double allowedCost, List<Target> targets) {
        this(title, TimeUnit.NANOSECONDS, allowedCost, Double.MAX_VALUE, targets);
    }

    private Row(String title, TimeUnit unit, double allowedCost, double allowedBytes, List<Target> targets) {
        this.title = title;
        this.unit = unit.toNanos(1);
        this.allowedCost = allowedCost;
        this.allowedBytes = allowedBytes;
        this.targets = List.copyOf(targets);
    }

    /** Adds a measured cost: nanoseconds, or the quantity of the row. */
    public void addCost(Library library, double cost) {
        costs.computeIfAbsent(library, key -> new Numbers()).add(cost / unit);
    }

    /** Adds a measurement of the memory that an operation allocates. */
    public void addBytes(Library library, double allocated) {
        bytes.computeIfAbsent(library, key -> new Numbers()).add(allocated);
    }

    String title() {
        return title;
    }

    /** {@return the cost in a library: the median; empty if it was not measured} */
    public OptionalDouble cost(Library library) {
        return costs.containsKey(library) ? OptionalDouble.of(costs.get(library).median()) : OptionalDouble.empty();
    }

    OptionalDouble bytes(Library library) {
        return bytes.containsKey(library) ? OptionalDouble.of(bytes.get(library).median()) : OptionalDouble.empty();
    }

    /**
     * Returns the cost in a library and its ratio to Metricwright; a dash if the library does not support the
     * operation.
     */
    public String cell(Library library) {
        if (!costs.containsKey(library)) {
            return "–";
        }
        String numbers = costs.get(library).toString();
        if (library == Library.METRICWRIGHT) {
            return numbers + ourVerdict();
        }
        double ours = costs.get(Library.METRICWRIGHT).median();
        double theirs = costs.get(library).median();
        String comparison = targets.stream()
                .filter(target -> target.library() == library)
                .findFirst()
                .map(target -> target.verdict(ours, theirs))
                .orElseGet(() -> String.format(Locale.ROOT, "%.1fx", theirs / ours));
        return numbers + "<br>" + comparison;
    }

    /** Returns text such as {@code ≤ 2560 met}, if Metricwright has its own target. */
    private String ourVerdict() {
        if (allowedCost == Double.MAX_VALUE) {
            return "";
        }
        String target = String.format(Locale.ROOT, "≤ %.0f", allowedCost);
        return "<br>" + (isAllowed() ? target + " met" : "**" + target + " missed**");
    }

    private boolean isAllowed() {
        return costs.get(Library.METRICWRIGHT).median() <= allowedCost;
    }

    /** Returns the targets that were missed, one sentence each. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        double ours = costs.get(Library.METRICWRIGHT).median();
        for (Target target : targets) {
            double theirs = costs.get(target.library()).median();
            if (!target.isMet(ours, theirs)) {
                missed.add(target.missed(title, ours, theirs));
            }
        }
        if (!isAllowed()) {
            missed.add(String.format(Locale.ROOT, "%s: %.1f, and %.0f are allowed", title, ours, allowedCost));
        }
        bytes(Library.METRICWRIGHT).ifPresent(allocated -> {
            if (allocated > allowedBytes) {
                missed.add(String.format(
                        Locale.ROOT,
                        "%s: allocates %.2f bytes, and %.0f are allowed",
                        title,
                        allocated,
                        Math.floor(allowedBytes)));
            }
        });
        return missed;
    }

    /** Returns the title, and the costs measured so far. */
    @Override
    public String toString() {
        return title + " " + costs;
    }
}
