package dev.metricwright.testing;

import dev.metricwright.Family;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The series that an assertion is about: those of a family that have some labels.
 *
 * @param registry where they are
 * @param type what the test takes the family for
 * @param name the name of the family
 * @param labels the labels that were given, in that order
 */
record SeriesSelection(MetricsRegistry registry, MetricType type, String name, Map<String, String> labels) {

    SeriesSelection with(String label, String value) {
        Objects.requireNonNull(label, () -> name + ": the name of a label is null; give it as it is exposed");
        Objects.requireNonNull(
                value, () -> name + ": the value of its label " + label + " is null; give \"\" where it has none");
        Map<String, String> more = new LinkedHashMap<>(labels);
        if (more.putIfAbsent(label, value) != null) {
            throw new IllegalArgumentException(name + ": its label " + label + " is given twice; give it once");
        }
        return new SeriesSelection(registry, type, name, more);
    }

    /** Reads the registry; detail labels that are given are read apart. */
    Scrape scrape() {
        Set<String> details = registry.families().stream()
                .filter(family -> family.name().equals(name))
                .flatMap(family -> family.detailLabels().entrySet().stream())
                .filter(detail -> labels.containsKey(detail.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return Scrape.of(registry, details);
    }

    /** One of the samples that the selected series has. */
    SelectedSample sample(String suffix) {
        return new SelectedSample(this, name + suffix);
    }

    /**
     * The family, which has to be what the test takes it for.
     *
     * @throws AssertionError if there is none, it is of another type, or has no such labels
     */
    ScrapedFamily family(Scrape scrape) {
        ScrapedFamily scraped = scrape.family(name);
        Family family = scraped.definition();
        MetricType readAs = family.type() == MetricType.INFO ? MetricType.GAUGE : family.type();
        if (readAs != type) {
            throw new AssertionError(name + " is of type " + text(family.type()) + "; ask for it with " + text(readAs)
                    + "(\"" + name + "\")");
        }
        List<String> known = new ArrayList<>(family.labelNames());
        known.addAll(family.detailLabels().keySet());
        known.addAll(registry.commonLabels().keySet());
        for (String label : labels.keySet()) {
            if (!known.contains(label)) {
                throw new AssertionError(name + " has no label " + label + Nearest.hint(label, known)
                        + (known.isEmpty() ? "; it has none at all" : "; its labels are " + String.join(", ", known)));
            }
        }
        return scraped;
    }

    /** The series that are selected, several maybe. */
    List<Series> matching(Scrape scrape) {
        return family(scrape).series().values().stream()
                .filter(series -> series.has(labels))
                .toList();
    }

    /**
     * The series that is selected; empty where there is none.
     *
     * @throws AssertionError if there are several, listing them
     */
    Optional<Series> one(Scrape scrape) {
        List<Series> matching = matching(scrape);
        if (matching.size() > 1) {
            throw new AssertionError(Excerpt.of(
                    this + " is " + matching.size() + " series; choose one of them by with(label, value):",
                    lines(matching, name + listed())));
        }
        return matching.stream().findFirst();
    }

    void isAbsent() {
        List<Series> matching = matching(scrape());
        if (!matching.isEmpty()) {
            throw new AssertionError(
                    Excerpt.of(this + " should be absent, but is there:", lines(matching, name + listed())));
        }
    }

    void doesNotExist() {
        Scrape scrape = scrape();
        if (scrape.has(name)) {
            throw new AssertionError("the registry should have no family " + name + ", but has it, of type "
                    + text(scrape.family(name).definition().type())
                    + "; whether it has a series is what isAbsent() asserts");
        }
    }

    /** A value that was probably meant, where one that was given is not there; else nothing. */
    String hint(ScrapedFamily family) {
        return labels.entrySet().stream()
                .map(label -> hint(label.getKey(), label.getValue(), family))
                .filter(hint -> !hint.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String hint(String label, String value, ScrapedFamily family) {
        Set<String> values = family.series().values().stream()
                .map(series -> series.labels().getOrDefault(label, ""))
                .filter(present -> !present.isEmpty())
                .collect(Collectors.toSet());
        return values.contains(value) ? "" : Nearest.hint(value, values);
    }

    /** The lines of a sample, one a series. */
    static List<String> lines(Iterable<Series> series, String sample) {
        List<String> lines = new ArrayList<>();
        series.forEach(each -> lines.add(each.sample(sample).line()));
        return lines;
    }

    /** The selection as a scrape would have it. */
    @Override
    public String toString() {
        return selector(name);
    }

    /** A sample of the selection as a scrape would have it. */
    String selector(String sample) {
        return labels.isEmpty()
                ? sample
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                        .collect(Collectors.joining(",", sample + '{', "}"));
    }

    /** The sample that stands for a series in a list. */
    private String listed() {
        return type == MetricType.HISTOGRAM ? "_count" : "";
    }

    private static String text(MetricType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
