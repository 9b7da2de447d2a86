package parsers;

import dev.metricwright.MetricType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Families with everything that a text format could get wrong. */
final class Generators {

    private static final List<String> LABELS = List.of("a", "b_2");

    private Generators() {}

    /** Registries with up to this number of families. */
    static Arbitrary<GeneratedRegistry> registries(int families) {
        Arbitrary<List<GeneratedFamily>> named =
                families().list().ofMaxSize(families).map(Generators::numbered);
        return Combinators.combine(named, texts()).as(GeneratedRegistry::new);
    }

    /** Generates one registry with this number of families, outside of a property. */
    static GeneratedRegistry registry(int families, Random random) {
        List<GeneratedFamily> generated = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<GeneratedFamily> generator = families().generator(1000);
            for (int i = 0; i < families; i++) {
                generated.add(generator.next(random).value());
            }
        });
        return new GeneratedRegistry(numbered(generated), "n\\1\"\n");
    }

    private static List<GeneratedFamily> numbered(List<GeneratedFamily> families) {
        List<GeneratedFamily> numbered = new ArrayList<>();
        for (GeneratedFamily family : families) {
            numbered.add(family.named("f" + numbered.size() + family.name()));
        }
        return numbered;
    }

    /** Texts of arbitrary characters, with many that have a meaning in some syntax. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("\"\\\n\r\t {},=#an_").ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(12),
                Arbitraries.of(
                        "",
                        "other",
                        "plain",
                        "\\n",
                        "# EOF",
                        "a # {b=\"c\"} 1",
                        "\"} 1",
                        " around ",
                        "\ud800",
                        "\udc00\ud800",
                        "\ud83d\ude00",
                        "\u2028\u0085\ufeff\ufffe\uffff",
                        "x".repeat(256),
                        "x".repeat(257),
                        "\ud83d\ude00".repeat(128),
                        "\ud83d\ude00".repeat(128) + "x"));
    }

    /** Numbers of all kinds, including NaN and the infinities. */
    static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.integers().between(-1000, 1000).map(Integer::doubleValue),
                Arbitraries.doubles().between(-1e6, 1e6).ofScale(3),
                Arbitraries.of(
                        0.0,
                        -0.0,
                        0.1,
                        1e6,
                        1e21,
                        1e23,
                        0x1p53,
                        0x1p53 + 2,
                        Double.MIN_VALUE,
                        Double.MIN_NORMAL,
                        Double.MAX_VALUE,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY));
    }

    private static Arbitrary<GeneratedFamily> families() {
        Arbitrary<Recording> time = Arbitraries.longs().greaterOrEqual(0).map(Recording.Nanos::new);
        Arbitrary<Recording> amount = Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(0).map(Recording.Whole::new),
                numbers().map(Math::abs).filter(Double::isFinite).map(Recording.Amount::new));
        Arbitrary<Recording> any = numbers().map(Recording.Amount::new);
        Arbitrary<Recording> one = Arbitraries.just(new Recording.Whole(1));
        return Arbitraries.oneOf(
                single(MetricType.COUNTER, "", amount, "", "_total", "_count"),
                single(MetricType.COUNTER, "seconds", time, "_seconds", "_seconds_total", "_total"),
                single(MetricType.GAUGE, "", any, "", "_total", "_info"),
                single(MetricType.GAUGE, "seconds", any, "", "_seconds"),
                single(MetricType.INFO, "", one, "", "_info"),
                histograms(),
                timings());
    }

    private static Arbitrary<GeneratedFamily> single(
            MetricType type, String unit, Arbitrary<Recording> recordings, String... suffixes) {
        return family(type, unit, Arbitraries.just(List.of()), recordings.list().ofSize(1), suffixes);
    }

    private static Arbitrary<GeneratedFamily> histograms() {
        Arbitrary<Double> bound = numbers().filter(Double::isFinite).map(each -> each + 0.0); // no -0
        Arbitrary<List<Double>> bounds =
                bound.set().ofMaxSize(4).map(each -> each.stream().sorted().toList());
        Arbitrary<Recording> whole = Arbitraries.longs().between(-1000, 1000).map(Recording.Whole::new);
        Arbitrary<Recording> any = numbers().filter(each -> !each.isNaN()).map(Recording.Amount::new);
        Arbitrary<List<Recording>> observations = Arbitraries.oneOf(
                whole.list().ofMinSize(1).ofMaxSize(5), any.list().ofSize(1));
        return family(MetricType.HISTOGRAM, "", bounds, observations, "", "_bytes");
    }

    private static Arbitrary<GeneratedFamily> timings() {
        Arbitrary<Recording> time = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 20_000_000_000L), Arbitraries.of(1_000_000L, 100_000_000L))
                .map(Recording.Nanos::new);
        Arbitrary<List<Recording>> times = time.list().ofMinSize(1).ofMaxSize(5);
        return family(
                MetricType.HISTOGRAM, "seconds", Arbitraries.just(List.of(0.001, 0.1, 1.0, 10.0)), times, "_seconds");
    }

    private static Arbitrary<GeneratedFamily> family(
            MetricType type,
            String unit,
            Arbitrary<List<Double>> bounds,
            Arbitrary<List<Recording>> recordings,
            String... suffixes) {
        return Arbitraries.integers().between(0, LABELS.size()).flatMap(labels -> {
            Arbitrary<GeneratedFamily.Series> series = Combinators.combine(
                            texts().list().ofSize(labels), recordings)
                    .as(GeneratedFamily.Series::new);
            return Combinators.combine(
                            Arbitraries.of(suffixes),
                            texts(),
                            bounds,
                            series.list().ofMaxSize(5))
                    .as((suffix, help, upper, all) -> new GeneratedFamily(
                            suffix, type, unit, help, LABELS.subList(0, labels), upper, distinct(all)));
        });
    }

    /** Keeps one of several label tuples that the registry treats as the same series. */
    private static List<GeneratedFamily.Series> distinct(List<GeneratedFamily.Series> all) {
        Set<List<String>> seen = new HashSet<>();
        return all.stream()
                .filter(each -> seen.add(
                        each.labels().stream().map(Expected::labelValue).toList()))
                .toList();
    }
}
