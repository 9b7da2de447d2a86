package benchmarks.report;

import benchmarks.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** One thing that several libraries do, what it cost each of them, and what was aimed at. */
public final class Row {

    private final String title;
    private final List<Target> targets;
    private final double unit;
    private final double allowedCost;
    private final double allowedBytes;
    private final Map<Library, Numbers> costs = new EnumMap<>(Library.class);
    private final Map<Library, Numbers> bytes = new EnumMap<>(Library.class);

    /**
     * A row of times, without numbers yet.
     *
     * @param title what is done
     * @param unit what times are shown in
     * @param allowedBytes how many bytes ours may allocate each time
     * @param targets what is aimed at
     */
    public Row(String title, TimeUnit unit, double allowedBytes, List<Target> targets) {
        this(title, unit, Double.MAX_VALUE, allowedBytes, targets);
    }

    /** A row of something else than times, without numbers yet. */
    public Row(String title, List<Target> targets) {
        this(title, Double.MAX_VALUE, targets);
    }

    /**
     * A row of something else than times, without numbers yet.
     *
     * @param title what is done
     * @param allowedCost what ours may cost, whatever others do
     * @param targets what is aimed at beside that
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

    /** Adds a measurement of what it costs: nanoseconds, or what the row is of. */
    public void addCost(Library library, double cost) {
        costs.computeIfAbsent(library, key -> new Numbers()).add(cost / unit);
    }

    /** Adds a measurement of how much memory is allocated each time. */
    public void addBytes(Library library, double allocated) {
        bytes.computeIfAbsent(library, key -> new Numbers()).add(allocated);
    }

    String title() {
        return title;
    }

    /** {@return what it costs a library: the median; nothing where it was not measured} */
    public OptionalDouble cost(Library library) {
        return costs.containsKey(library) ? OptionalDouble.of(costs.get(library).median()) : OptionalDouble.empty();
    }

    OptionalDouble bytes(Library library) {
        return bytes.containsKey(library) ? OptionalDouble.of(bytes.get(library).median()) : OptionalDouble.empty();
    }

    /** What a library cost, and how that compares with ours; a dash if it does not do this. */
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

    /** Such as {@code ≤ 2560 met}, if ours has a target of its own. */
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

    /** The targets that were missed, a sentence each. */
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

    /** Its title, and what the libraries cost so far. */
    @Override
    public String toString() {
        return title + " " + costs;
    }
}
