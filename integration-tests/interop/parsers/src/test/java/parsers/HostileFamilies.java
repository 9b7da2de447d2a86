package parsers;

import dev.metricwright.exposition.ForeignFamily;
import dev.metricwright.exposition.ForeignSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Families as other libraries may return them. Each begins as a valid family, and has some defects: values, labels,
 * samples and names that a format does not allow, samples that are missing or occur twice.
 */
final class HostileFamilies {

    /** Few names, so that families claim the names of others, and of the registry. */
    private static final List<String> NAMES = List.of(
            "a",
            "a_total",
            "a_count",
            "a_bucket",
            "a_created",
            "a_info",
            "b",
            "b_seconds",
            "c:d_sum",
            "_",
            "f0",
            "f1_total");

    private static final List<String> SUFFIXES =
            List.of("", "_total", "_created", "_bucket", "_count", "_sum", "_gcount", "_gsum", "_info", "_other");

    /** Spellings of numbers that Java, Python or Go understands, and some that nobody understands. */
    private static final List<String> BOUNDS = List.of(
            "+Inf",
            "Inf",
            "-Inf",
            "Infinity",
            "NaN",
            "",
            "x",
            "0.5",
            "1",
            "1.0",
            "1.5",
            "2",
            "2.0",
            "1e0",
            "1d",
            "0x1p1",
            " 1",
            "+1",
            "-1",
            "-1.0",
            "-0.0",
            "1e400",
            "1_0",
            "١");

    private static final List<Double> VALUES = List.of(
            0.0,
            -0.0,
            1.0,
            2.0,
            3.0,
            -1.0,
            0.5,
            1e300,
            0x1p53,
            0x1p60,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    private static final List<Long> TIMES = List.of(0L, 1L, 1_700_000_000_123L, Long.MAX_VALUE);

    private HostileFamilies() {}

    /** Up to this number of families; names may occur several times. */
    static Arbitrary<List<ForeignFamily>> families(int most) {
        return family(Arbitraries.of(NAMES)).list().ofMaxSize(most);
    }

    /** Generates this number of families with different names, outside of a property. */
    static List<ForeignFamily> distinct(int number, Random random) {
        List<ForeignFamily> generated = new ArrayList<>();
        JqwikSession.run(() -> {
            for (int i = 0; i < number; i++) {
                generated.add(family(Arbitraries.just("h" + i))
                        .generator(1000)
                        .next(random)
                        .value());
            }
        });
        return generated;
    }

    /** Whether a family may be a histogram whose sum the specification of OpenMetrics forbids, but which is kept. */
    static boolean hasNegativeBoundAndSum(ForeignFamily family) {
        return family.samples().stream()
                        .anyMatch(
                                sample -> sample.labels().getOrDefault("le", "").startsWith("-"))
                && family.samples().stream().anyMatch(sample -> sample.name().endsWith("sum"));
    }

    private static Arbitrary<ForeignFamily> family(Arbitrary<String> names) {
        Arbitrary<List<Edit>> edits = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.<Edit>of())),
                Tuple.of(4, edit().list().ofMaxSize(3)));
        return Combinators.combine(
                        names,
                        Arbitraries.of(ForeignFamily.Type.class),
                        Generators.texts(),
                        Arbitraries.of("", "seconds", "total", "a", "se\nconds"),
                        Generators.texts().list().ofMaxSize(3),
                        edits)
                .as((name, type, help, unit, series, defects) -> {
                    List<ForeignSample> samples = new ArrayList<>();
                    for (String value : series) {
                        samples.addAll(point(type, name, Map.of("l", value)));
                    }
                    defects.forEach(defect -> defect.apply(name, samples));
                    return new ForeignFamily(name, type, help, unit, samples);
                });
    }

    /** The samples of a valid series. */
    private static List<ForeignSample> point(ForeignFamily.Type type, String name, Map<String, String> labels) {
        return switch (type) {
            case COUNTER -> List.of(sample(name + "_total", labels, 2), sample(name + "_created", labels, 1.5e9));
            case GAUGE, UNKNOWN -> List.of(sample(name, labels, -0.5));
            case INFO -> List.of(sample(name + "_info", labels, 1));
            case STATE_SET ->
                List.of(
                        sample(name, with(labels, name.replace(':', '_'), "on"), 1),
                        sample(name, with(labels, name.replace(':', '_'), "off"), 0));
            case SUMMARY ->
                List.of(
                        sample(name, with(labels, "quantile", "0.5"), 1),
                        sample(name, with(labels, "quantile", "0.9"), 2),
                        sample(name + "_count", labels, 3),
                        sample(name + "_sum", labels, 4.5),
                        sample(name + "_created", labels, 1.5e9));
            case HISTOGRAM ->
                List.of(
                        sample(name + "_bucket", with(labels, "le", "1.0"), 1),
                        sample(name + "_bucket", with(labels, "le", "2.5"), 1),
                        sample(name + "_bucket", with(labels, "le", "+Inf"), 3),
                        sample(name + "_count", labels, 3),
                        sample(name + "_sum", labels, 4.5),
                        sample(name + "_created", labels, 1.5e9));
            case GAUGE_HISTOGRAM ->
                List.of(
                        sample(name + "_bucket", with(labels, "le", "1.0"), 1),
                        sample(name + "_bucket", with(labels, "le", "+Inf"), 3),
                        sample(name + "_gcount", labels, 3),
                        sample(name + "_gsum", labels, 4.5));
        };
    }

    private static ForeignSample sample(String name, Map<String, String> labels, double value) {
        return new ForeignSample(name, labels, value, null, null);
    }

    private static Map<String, String> with(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, value);
        return more;
    }

    /** A change of the samples of a family. */
    private interface Edit {
        void apply(String family, List<ForeignSample> samples);
    }

    private static Arbitrary<Edit> edit() {
        Arbitrary<Integer> index = Arbitraries.integers().between(0, 20);
        Arbitrary<Edit> structure = Combinators.combine(
                        index, index, Arbitraries.integers().between(0, 2))
                .as((from, to, kind) -> (family, samples) -> {
                    if (!samples.isEmpty()) {
                        ForeignSample sample = samples.get(from % samples.size());
                        switch (kind) {
                            case 0 -> samples.remove(from % samples.size());
                            case 1 -> samples.add(to % samples.size(), sample);
                            default -> Collections.swap(samples, from % samples.size(), to % samples.size());
                        }
                    }
                });
        Arbitrary<Edit> added = Combinators.combine(Arbitraries.of(SUFFIXES), labels(), Arbitraries.of(VALUES))
                .as((suffix, labels, value) ->
                        (family, samples) -> samples.add(sample(family + suffix, labels, value)));
        Arbitrary<Edit> everyTime = times().map(time -> (family, samples) -> samples.replaceAll(
                old -> new ForeignSample(old.name(), old.labels(), old.value(), time, old.exemplar())));
        return Arbitraries.oneOf(structure, added, everyTime, change(index));
    }

    private static Arbitrary<Edit> change(Arbitrary<Integer> index) {
        Arbitrary<UnaryOperator<ForeignSample>> change = Arbitraries.oneOf(
                Arbitraries.of(VALUES)
                        .map(value -> old -> new ForeignSample(
                                old.name(), old.labels(), value, old.timestampMillis(), old.exemplar())),
                Arbitraries.of(BOUNDS).map(bound -> old -> bounded(old, bound)),
                labels().map(labels -> old ->
                        new ForeignSample(old.name(), labels, old.value(), old.timestampMillis(), old.exemplar())),
                times().map(time ->
                        old -> new ForeignSample(old.name(), old.labels(), old.value(), time, old.exemplar())),
                exemplars()
                        .map(exemplar -> old -> new ForeignSample(
                                old.name(), old.labels(), old.value(), old.timestampMillis(), exemplar)));
        return Combinators.combine(index, change).as((at, operator) -> (family, samples) -> {
            if (!samples.isEmpty()) {
                samples.set(at % samples.size(), operator.apply(samples.get(at % samples.size())));
            }
        });
    }

    /** The sample with another bound or quantile, if it has one. */
    private static ForeignSample bounded(ForeignSample old, String bound) {
        Map<String, String> labels = new LinkedHashMap<>(old.labels());
        labels.replace("le", bound);
        labels.replace("quantile", bound);
        return new ForeignSample(old.name(), labels, old.value(), old.timestampMillis(), old.exemplar());
    }

    private static Arbitrary<Map<String, String>> labels() {
        return Arbitraries.maps(
                        Arbitraries.of("l", "le", "quantile", "a", "b", "_", "__", "job"),
                        Arbitraries.oneOf(Arbitraries.of(BOUNDS), Generators.texts()))
                .ofMaxSize(3);
    }

    private static Arbitrary<Long> times() {
        return Arbitraries.of(TIMES).injectNull(0.2);
    }

    /** Python's parser ends the labels of an exemplar at the first brace, even in a quoted value. */
    private static Arbitrary<ForeignSample.Exemplar> exemplars() {
        Arbitrary<Map<String, String>> labels = labels().map(map -> {
            Map<String, String> readable = new LinkedHashMap<>(map);
            readable.replaceAll((name, value) -> value.replace('}', ')'));
            return readable;
        });
        return Combinators.combine(
                        labels, Arbitraries.of(VALUES), Arbitraries.oneOf(times(), Arbitraries.of(-1L, Long.MIN_VALUE)))
                .as(ForeignSample.Exemplar::new);
    }
}
