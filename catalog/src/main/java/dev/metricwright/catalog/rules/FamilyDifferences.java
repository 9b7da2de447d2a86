package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedLabel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The differences between two definitions of a family that matter to a registry. Help texts, bounds of labels and
 * budgets may differ; between two recorders, so may the labels that are optional.
 */
final class FamilyDifferences {

    /** If a catalog excuses a family from one of these rules, recorders may have any bounds. */
    private static final List<Rule> BUCKET_RULES =
            List.of(Rule.BUCKET_RANGE, Rule.BUCKET_UNIT, Rule.BUCKET_COUNT, Rule.BUCKET_REQUIRED);

    private final List<String> found = new ArrayList<>();

    private FamilyDifferences() {}

    /**
     * The differences between two recorders, such as {@code "type counter versus gauge"} with that of the first
     * recorder first.
     */
    static List<String> between(RecordedFamily one, RecordedFamily other) {
        FamilyDifferences differences = new FamilyDifferences();
        differences.compareShape(one, other);
        differences.compareLabels(one.labels(), other.labels(), false);
        if (one.type() == other.type()) {
            differences.compare("buckets", Words.bounds(one.buckets()), Words.bounds(other.buckets()));
        }
        return differences.found;
    }

    /** The differences between a recorder and a catalog. A recorder may deviate from the catalog if rules were off. */
    static List<String> between(RecordedFamily recorded, RecordedFamily defined, Family family) {
        FamilyDifferences differences = new FamilyDifferences();
        differences.compareShape(recorded, defined);
        differences.compareLabels(
                recorded.labels().stream().map(RecordedLabel::asInCatalog).toList(), defined.labels(), true);
        differences.compareBuckets(recorded, family);
        return differences.found;
    }

    private void compareShape(RecordedFamily one, RecordedFamily other) {
        compare("type", one.type().word(), other.type().word());
        compare("unit", orNone(one.unit()), orNone(other.unit()));
        compare("detail labels", orNone(details(one)), orNone(details(other)));
    }

    /**
     * The detail labels in alphabetical order. Their order is not a difference: a registry uses that of the first
     * recorder.
     */
    private static String details(RecordedFamily family) {
        return Words.list(
                family.detail().stream().map(FamilyDifferences::words).sorted().toList());
    }

    private static String words(Detail detail) {
        return detail.label() + " (" + detail.ask() + ")";
    }

    private void compareLabels(List<RecordedLabel> some, List<RecordedLabel> others, boolean isPresenceCompared) {
        List<String> names = some.stream().map(RecordedLabel::name).toList();
        List<String> otherNames = others.stream().map(RecordedLabel::name).toList();
        compare("labels", orNone(String.join(", ", names)), orNone(String.join(", ", otherNames)));
        if (names.equals(otherNames)) {
            for (int i = 0; i < some.size(); i++) {
                if (isPresenceCompared) {
                    comparePresence(some.get(i), others.get(i));
                }
                compare(some.get(i), others.get(i));
            }
        }
    }

    private void comparePresence(RecordedLabel one, RecordedLabel other) {
        compare(
                "label " + one.name(),
                one.isOptional() ? "optional" : "required",
                other.isOptional() ? "optional" : "required");
    }

    private void compare(RecordedLabel one, RecordedLabel other) {
        String what = "label " + one.name();
        if (one.isClosed() && other.isClosed()) {
            Set<String> some = one.values().listed().keySet();
            Set<String> others = other.values().listed().keySet();
            compare(what, with(some, others), with(others, some));
        } else {
            compare(what, one.isClosed() ? "closed" : "open", other.isClosed() ? "closed" : "open");
        }
    }

    /**
     * Only the values that one list has and the other lacks. Two lists of a hundred values that differ in one would
     * look alike.
     */
    private static String with(Set<String> some, Set<String> others) {
        return Stream.of(phrase("with ", some, others), phrase("without ", others, some))
                .filter(phrase -> !phrase.isEmpty())
                .reduce((with, without) -> with + ", " + without)
                .orElse("");
    }

    private static String phrase(String word, Collection<String> some, Collection<String> others) {
        Set<String> further = new LinkedHashSet<>(some);
        further.removeAll(others);
        return further.isEmpty() ? "" : word + Words.list(further);
    }

    private void compareBuckets(RecordedFamily recorded, Family family) {
        BucketRule rule = family.buckets();
        boolean comparable = recorded.type() == FamilyType.HISTOGRAM && family.type() == FamilyType.HISTOGRAM;
        boolean excused =
                BUCKET_RULES.stream().anyMatch(bucketRule -> family.allow().containsKey(bucketRule.id()));
        if (comparable && !excused && !AdmittedBounds.areIn(rule, recorded.buckets())) {
            found.add("buckets " + Words.bounds(recorded.buckets()) + " versus " + AdmittedBounds.required(rule));
        }
    }

    private void compare(String what, String one, String other) {
        if (!one.equals(other)) {
            found.add(what + " " + one + " versus " + other);
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
