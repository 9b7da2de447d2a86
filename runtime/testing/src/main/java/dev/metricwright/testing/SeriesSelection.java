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
 * The series that an assertion is about: the series of a family that have certain labels.
 *
 * @param registry the registry of the family
 * @param type the type that the test expects of the family
 * @param name the name of the family
 * @param labels the labels, in the order in which the test gave them
 */
record SeriesSelection(MetricsRegistry registry, MetricType type, String name, Map<String, String> labels) {

    SeriesSelection with(String label, String value) {
        Objects.requireNonNull(label, () -> name + ": the name of a label is null; give it as it is exposed");
        Objects.requireNonNull(
                value, () -> name + ": the value of its label " + label + " is null; give \"\" if it has none");
        Map<String, String> more = new LinkedHashMap<>(labels);
        if (more.putIfAbsent(label, value) != null) {
            throw new IllegalArgumentException(name + ": duplicate label " + label + "; give it once");
        }
        return new SeriesSelection(registry, type, name, more);
    }

    /** Reads the registry. Detail labels are exposed if the test gave them. */
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
     * The family, which must be as the test expects.
     *
     * @throws AssertionError if the family does not exist, has another type, or does not have the labels
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
                        + (known.isEmpty() ? "; it has no labels" : "; its labels are " + String.join(", ", known)));
            }
        }
        return scraped;
    }

    /** The selected series, perhaps several. */
    List<Series> matching(Scrape scrape) {
        return family(scrape).series().values().stream()
                .filter(series -> series.has(labels))
                .toList();
    }

    /**
     * The selected series; empty if there is none.
     *
     * @throws AssertionError if several series are selected; the message lists them
     */
    Optional<Series> one(Scrape scrape) {
        List<Series> matching = matching(scrape);
        if (matching.size() > 1) {
            throw new AssertionError(Excerpt.of(
                    this + " matches " + matching.size() + " series; add with(label, value) to select one of them:",
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
                    + "; to assert that it has no series, use isAbsent()");
        }
    }

    /** A hint at the value that was probably meant, if a given value does not exist; otherwise empty. */
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

    /** The lines of a sample, one per series. */
    static List<String> lines(Iterable<Series> series, String sample) {
        List<String> lines = new ArrayList<>();
        series.forEach(each -> lines.add(each.sample(sample).line()));
        return lines;
    }

    /** The selection as a scrape would write it. */
    @Override
    public String toString() {
        return selector(name);
    }

    /** A sample of the selection as a scrape would write it. */
    String selector(String sample) {
        return labels.isEmpty()
                ? sample
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                        .collect(Collectors.joining(",", sample + '{', "}"));
    }

    /** The suffix of the sample that represents a series in a list. */
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
