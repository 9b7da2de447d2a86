package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Legality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a scrape with a catalog: the scrape contains all families, each as the catalog defines it. */
public final class Conformance {

    private final Catalog catalog;
    private final Set<String> names;

    /**
     * Checks against one catalog.
     *
     * @param catalog the catalog
     */
    public Conformance(Catalog catalog) {
        this.catalog = catalog;
        this.names = catalog.families().stream().map(Family::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Checks that a scrape contains every family of the catalog under its own name, and no other family of the
     * application, and that every sample has labels and values that the catalog allows.
     *
     * @param scraped the scrape
     * @param view the format and its reader
     */
    public void check(Scrape scraped, View view) {
        Scrape scrape = scraped.ofApplication();
        assertThat(without(names, scrape.families().keySet()))
                .as("families of the catalog that are not exposed")
                .isEmpty();
        assertThat(without(scrape.families().keySet(), names))
                .as("families that are exposed and not of the catalog")
                .isEmpty();
        for (Family family : catalog.families()) {
            Scrape.Exposed exposed = scrape.families().get(family.name());
            assertThat(exposed.type()).as("type of %s", family.name()).isEqualTo(view.type(family, names));
            assertThat(exposed.samples()).as("samples of %s", family.name()).isNotEmpty();
            exposed.samples().forEach(sample -> checkLabels(family, sample, view));
            if (family.type() == FamilyType.HISTOGRAM) {
                checkBuckets(family, exposed);
            }
        }
    }

    /** Returns the differences only, because a catalog may have hundreds of families. */
    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    /**
     * Checks that each value of each closed label was recorded. A counter may be at 0 from the start, and then is not
     * recorded yet.
     *
     * @param scrape the scrape
     */
    public void checkClosedValues(Scrape scrape) {
        for (Family family : catalog.families()) {
            for (Label label : family.labels()) {
                if (label.isClosed()) {
                    Set<String> values = scrape.samples(family.name(), Map.of()).stream()
                            .filter(sample -> !counts(family) || sample.number() > 0)
                            .map(sample -> sample.labels().getOrDefault(label.name(), ""))
                            .collect(Collectors.toSet());
                    assertThat(values)
                            .as("values of %s of %s", label.name(), family.name())
                            .containsAll(label.values().listed().keySet());
                }
            }
        }
    }

    private static boolean counts(Family family) {
        return family.type() == FamilyType.COUNTER || family.type() == FamilyType.HISTOGRAM;
    }

    private void checkLabels(Family family, Scrape.Sample sample, View view) {
        Map<String, String> labels = new LinkedHashMap<>(sample.labels());
        labels.remove("le");
        catalog.commonLabels().forEach(common -> assertThat(labels.remove(common.name()))
                .as("common label %s of %s", common.name(), sample)
                .isNotNull());
        List<String> inOrder =
                new ArrayList<>(family.labels().stream().map(Label::name).toList());
        inOrder.retainAll(labels.keySet());
        if (!view.keepsOrder()) {
            Collections.sort(inOrder);
        }
        assertThat(labels.keySet()).as("labels of %s", sample).containsExactlyElementsOf(inOrder);
        for (Label label : family.labels()) {
            checkLabel(family, label, labels, sample);
        }
        for (Legality rule : family.combinations().legal()) {
            assertThat(!holds(rule.when(), labels) || holds(rule.then(), labels))
                    .as("%s of %s", rule, sample)
                    .isTrue();
        }
        if (!family.combinations().labelSets().isEmpty()) {
            checkLabelSet(family, labels, sample);
        }
    }

    private static void checkLabel(Family family, Label label, Map<String, String> labels, Scrape.Sample sample) {
        String value = labels.get(label.name());
        boolean inLabelSet = family.combinations().labelSets().stream().anyMatch(set -> set.contains(label.name()));
        if (label.onlyIf().isPresent()) {
            boolean due = holds(label.onlyIf().get(), labels);
            assertThat(value == null || due)
                    .as("%s of %s", label.name(), sample)
                    .isTrue();
            assertThat(value != null || !due || label.optional())
                    .as("%s of %s", label.name(), sample)
                    .isTrue();
        } else if (!label.optional() && !inLabelSet) {
            assertThat(value).as("%s of %s", label.name(), sample).isNotNull();
        }
        if (label.isClosed() && value != null) {
            assertThat(label.values().listed())
                    .as("%s of %s", label.name(), sample)
                    .containsKey(value);
        }
    }

    private static void checkLabelSet(Family family, Map<String, String> labels, Scrape.Sample sample) {
        Set<String> alternating =
                family.combinations().labelSets().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> present = new HashSet<>(labels.keySet());
        present.retainAll(alternating);
        assertThat(family.combinations().labelSets().stream().map(HashSet::new))
                .as("label sets of %s", sample)
                .anySatisfy(set -> assertThat(set).isEqualTo(present));
    }

    private static boolean holds(Condition condition, Map<String, String> labels) {
        return condition.values().entrySet().stream()
                .allMatch(asked -> asked.getValue().contains(labels.getOrDefault(asked.getKey(), "")));
    }

    /**
     * Each series has every bound once, in ascending order, its counts never decrease, and the last equals its count.
     */
    private static void checkBuckets(Family family, Scrape.Exposed exposed) {
        Map<Map<String, String>, List<Scrape.Sample>> series = new LinkedHashMap<>();
        Map<Map<String, String>, Double> counts = new LinkedHashMap<>();
        for (Scrape.Sample sample : exposed.samples()) {
            Map<String, String> labels = new LinkedHashMap<>(sample.labels());
            labels.remove("le");
            if (sample.name().equals(family.name() + "_bucket")) {
                series.computeIfAbsent(labels, key -> new ArrayList<>()).add(sample);
            } else if (sample.name().equals(family.name() + "_count")) {
                counts.put(labels, sample.number());
            }
        }
        assertThat(series.keySet()).as("series of %s", family.name()).isEqualTo(counts.keySet());
        series.forEach((labels, buckets) -> {
            List<Double> bounds = buckets.stream()
                    .map(bucket -> bucket.labels().get("le"))
                    .map(le -> le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le))
                    .toList();
            checkBounds(family, bounds);
            assertThat(buckets.stream().map(Scrape.Sample::number).toList())
                    .as("buckets of %s%s", family.name(), labels)
                    .isSorted()
                    .last()
                    .isEqualTo(counts.get(labels));
        });
    }

    private static void checkBounds(Family family, List<Double> bounds) {
        assertThat(bounds)
                .as("bounds of %s", family.name())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(bounds).last().isEqualTo(Double.POSITIVE_INFINITY);
        List<Double> finite = bounds.subList(0, bounds.size() - 1);
        if (family.buckets() instanceof BucketRule.Exactly exactly) {
            assertThat(finite).as("bounds of %s", family.name()).isEqualTo(exactly.bounds());
        } else if (family.buckets() instanceof BucketRule.Chosen chosen) {
            chosen.min().ifPresent(min -> assertThat(finite).first().isEqualTo(min));
            chosen.max().ifPresent(max -> assertThat(finite).last().isEqualTo(max));
        }
    }
}
