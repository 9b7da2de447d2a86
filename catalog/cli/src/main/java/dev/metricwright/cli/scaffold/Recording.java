package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The value that a method passes beside its labels, and its result.
 *
 * @param value the type of the value, if there is one
 * @param name the name of the value
 * @param result the result of the method
 */
record Recording(Optional<Simple> value, String name, Result result) {

    private static final Result GAUGE =
            new Result(Result.Kind.GAUGE, "Gauge", ErasedType.of("dev.metricwright", "Gauge"));

    /** Last words of counters that grow by more than one at a time. */
    private static final Set<String> AMOUNTS = Set.of("bytes", "tokens");

    /** Words of gauges that count things which come and go. */
    private static final Set<String> COMING_AND_GOING =
            Set.of("active", "connected", "current", "inflight", "open", "pending", "queued", "running", "waiting");

    /** Words of gauges whose value something else knows at any time, so that it can be asked for. */
    private static final Set<String> KNOWN_ELSEWHERE =
            Set.of("age", "capacity", "depth", "lag", "latency", "size", "uptime");

    private static final Pattern YES_OR_NO = Pattern.compile("^1 (?:while|when|if)\\b.*");
    private static final Pattern SAMPLED = Pattern.compile("\\b(?:each|every) scrape\\b");

    /** The recording that a family suggests by its type, its unit, and the words of its name, help and notes. */
    static Recording of(Family family) {
        List<String> words = FamilyWords.of(family);
        return switch (family.type()) {
            case INFO -> nothing();
            case COUNTER -> counter(family, words);
            case HISTOGRAM -> family.isTime() ? value(Simple.DURATION, "took") : value(Simple.DOUBLE, name(family));
            case GAUGE -> gauge(family, words);
            case SUMMARY, STATESET, UNKNOWN ->
                throw new IllegalArgumentException(
                        "a recorder cannot record " + family.type().described());
        };
    }

    boolean isHandle() {
        return result.kind() != Result.Kind.VOID;
    }

    private static Recording counter(Family family, List<String> words) {
        if (family.isTime()) {
            return value(Simple.DURATION, "duration");
        }
        String last = words.get(words.size() - 1);
        if (!family.unit().isEmpty()) {
            return value(Simple.LONG, name(family));
        }
        return AMOUNTS.contains(last) ? value(Simple.LONG, last) : nothing();
    }

    private static Recording gauge(Family family, List<String> words) {
        boolean sampled =
                SAMPLED.matcher(family.help() + " " + family.documentation().notes())
                                .find()
                        || words.stream().anyMatch(KNOWN_ELSEWHERE::contains);
        if (family.isTime()) {
            return sampled ? value(Simple.DOUBLE_SUPPLIER, name(family)) : value(Simple.DURATION, "duration");
        }
        boolean isTruth = family.range().isPresent()
                ? family.range().get().isTruth()
                : YES_OR_NO.matcher(family.help()).matches();
        if (isTruth && family.unit().isEmpty()) {
            return value(
                    sampled ? Simple.BOOLEAN_SUPPLIER : Simple.BOOLEAN,
                    Identifiers.parameter(words.get(words.size() - 1)));
        }
        if (family.unit().isEmpty() && words.stream().anyMatch(COMING_AND_GOING::contains)) {
            return new Recording(Optional.empty(), "", GAUGE);
        }
        boolean whole = (family.unit().isEmpty() || family.unit().equals("bytes"))
                && (family.range().isEmpty() || family.range().get().whole());
        return whole
                ? value(sampled ? Simple.LONG_SUPPLIER : Simple.LONG, name(family))
                : value(sampled ? Simple.DOUBLE_SUPPLIER : Simple.DOUBLE, name(family));
    }

    private static Recording nothing() {
        return new Recording(Optional.empty(), "", Result.VOID);
    }

    private static Recording value(Simple type, String name) {
        return new Recording(Optional.of(type), name, Result.VOID);
    }

    private static String name(Family family) {
        String unit = Identifiers.parameter(family.unit());
        return family.unit().isEmpty() ? family.type() == FamilyType.COUNTER ? "amount" : "value" : unit;
    }
}
