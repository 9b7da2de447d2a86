package dev.metricwright.exposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The samples of a foreign family as the formats require them: those of one series together, buckets and quantiles in
 * ascending order, nothing twice. A family whose samples contradict its type becomes several families of type unknown,
 * one for each sample name, so that its samples are kept.
 *
 * @see <a href="https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md">OpenMetrics 1.0.0</a>
 */
final class ForeignPoints {

    private static final double EXACT = 1L << 53;

    /** A number as all readers understand it; Java reads {@code 1d} and {@code 0x1p0} as well. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private final ForeignFamily family;
    private final Map<Map<String, String>, List<ForeignSample>> series = new LinkedHashMap<>();
    private final Set<Object> seen = new HashSet<>();

    private ForeignPoints(ForeignFamily family) {
        this.family = family;
    }

    /** The samples of one series: a histogram, a summary, a state set, or a single value. */
    record Point(Map<String, String> labels, List<ForeignSample> samples) {}

    /** The family, or the families of type unknown that it consists of. Families without samples are left out. */
    static List<ForeignFamily> ordered(ForeignFamily family) {
        if (family.samples().isEmpty()) {
            return List.of();
        }
        ForeignPoints points = new ForeignPoints(family);
        Set<String> names = family.sampleNames();
        // All samples of an info are one point in OpenMetrics.
        boolean isTyped = family.type() != ForeignFamily.Type.INFO || haveOneTime(family.samples());
        for (ForeignSample sample : family.samples()) {
            isTyped &= names.contains(sample.name());
            points.add(sample);
        }
        points.order();
        isTyped = isTyped && points.series.values().stream().allMatch(points::isValid);
        if (isTyped) {
            return List.of(points.with(family.name(), family.type(), points.series.values()));
        }
        Map<String, List<ForeignSample>> byName = new LinkedHashMap<>();
        points.series
                .values()
                .forEach(samples ->
                        samples.forEach(sample -> byName.computeIfAbsent(sample.name(), name -> new ArrayList<>())
                                .add(sample)));
        return byName.entrySet().stream()
                .map(each -> points.with(each.getKey(), ForeignFamily.Type.UNKNOWN, List.of(each.getValue())))
                .toList();
    }

    /** The series of a family that is ordered. */
    static List<Point> of(ForeignFamily ordered) {
        ForeignPoints points = new ForeignPoints(ordered);
        ordered.samples().forEach(points::add);
        return points.series.entrySet().stream()
                .map(each -> new Point(each.getKey(), each.getValue()))
                .toList();
    }

    private ForeignFamily with(String name, ForeignFamily.Type type, Collection<List<ForeignSample>> samples) {
        return new ForeignFamily(
                name,
                type,
                family.help(),
                name.equals(family.name()) ? family.unit() : "",
                samples.stream().flatMap(List::stream).toList());
    }

    private void add(ForeignSample sample) {
        if (!seen.add(List.of(sample.name(), sample.labels()))) {
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>(sample.labels());
        labels.remove(pointLabel(sample));
        series.computeIfAbsent(labels, key -> new ArrayList<>()).add(sample);
    }

    /** A sample, and its bound or quantile. */
    private record Placed(ForeignSample sample, double position) {}

    /** Orders the samples of each series. Those without a bound or quantile keep their order, after the others. */
    private void order() {
        series.replaceAll((labels, samples) -> samples.stream()
                .map(sample -> new Placed(sample, position(sample)))
                .sorted(Comparator.comparingDouble(Placed::position))
                .map(Placed::sample)
                .toList());
    }

    /** The label that distinguishes the samples of one series; empty if there is none. */
    private String pointLabel(ForeignSample sample) {
        return switch (family.type()) {
            case HISTOGRAM, GAUGE_HISTOGRAM -> sample.name().endsWith("_bucket") ? "le" : "";
            case SUMMARY -> sample.name().equals(family.name()) ? "quantile" : "";
            case STATE_SET -> family.name();
            default -> "";
        };
    }

    private double position(ForeignSample sample) {
        String label = pointLabel(sample);
        return label.equals("le") || label.equals("quantile")
                ? number(sample, label).orElse(Double.NaN)
                : Double.NaN; // NaN is greater than all other numbers
    }

    /** The bound or quantile of a sample. */
    static OptionalDouble number(ForeignSample sample, String label) {
        String text = sample.labels().getOrDefault(label, "");
        if (text.equals("+Inf")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static boolean haveOneTime(List<ForeignSample> samples) {
        Long timestamp = samples.get(0).timestampMillis();
        return samples.stream().allMatch(sample -> Objects.equals(sample.timestampMillis(), timestamp));
    }

    /** Whether the samples of one series are valid for the type, and of one time. */
    private boolean isValid(List<ForeignSample> samples) {
        if (!haveOneTime(samples)) {
            return false;
        }
        return switch (family.type()) {
            case GAUGE, UNKNOWN -> true;
            case COUNTER -> has(samples, "_total") && samples.stream().allMatch(sample -> sample.value() >= 0);
            case INFO -> samples.stream().allMatch(sample -> sample.value() == 1);
            case STATE_SET ->
                samples.stream()
                        .allMatch(sample -> sample.labels().containsKey(family.name())
                                && (sample.value() == 0 || sample.value() == 1));
            case SUMMARY -> samples.stream().allMatch(this::isValidOfSummary) && hasDistinctQuantiles(samples);
            case HISTOGRAM -> isValidHistogram(samples, "_count", "_sum");
            case GAUGE_HISTOGRAM -> isValidHistogram(samples, "_gcount", "_gsum");
        };
    }

    private boolean isValidOfSummary(ForeignSample sample) {
        if (!sample.name().equals(family.name())) {
            return sample.value() >= 0 && (!sample.name().endsWith("_count") || isCount(sample.value()));
        }
        double quantile = number(sample, "quantile").orElse(-1);
        return quantile >= 0 && quantile <= 1 && !(sample.value() < 0);
    }

    /** Whether no quantile occurs in two spellings. */
    private boolean hasDistinctQuantiles(List<ForeignSample> samples) {
        double[] quantiles = samples.stream()
                .filter(sample -> sample.name().equals(family.name()))
                .mapToDouble(sample -> number(sample, "quantile").orElseThrow())
                .toArray();
        return Arrays.stream(quantiles).distinct().count() == quantiles.length;
    }

    /** Whether the buckets are cumulative, end with {@code +Inf}, and agree with the count. */
    private boolean isValidHistogram(List<ForeignSample> samples, String count, String sum) {
        double below = 0;
        double last = Double.NaN;
        boolean hasNegativeBound = false;
        for (ForeignSample sample : samples) {
            if (sample.name().endsWith("_bucket")) {
                OptionalDouble bound = number(sample, "le");
                if (bound.isEmpty() || !isCount(sample.value()) || sample.value() < below) {
                    return false;
                }
                if (bound.getAsDouble() == last) { // one bound in two spellings
                    return false;
                }
                below = sample.value();
                last = bound.getAsDouble();
                hasNegativeBound |= last < 0;
            } else if (sample.name().endsWith(count) && sample.value() != below) {
                return false;
            } else if (sample.name().endsWith(sum) && !hasNegativeBound && !(sample.value() >= 0)) {
                return false;
            }
        }
        // OpenMetrics allows a count and a sum only together.
        return last == Double.POSITIVE_INFINITY && has(samples, count) == has(samples, sum);
    }

    private static boolean isCount(double value) {
        return value >= 0 && value <= EXACT && value == Math.rint(value);
    }

    private boolean has(List<ForeignSample> samples, String suffix) {
        return samples.stream().anyMatch(sample -> sample.name().equals(family.name() + suffix));
    }
}
