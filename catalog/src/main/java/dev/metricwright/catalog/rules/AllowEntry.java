package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Excuse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An excuse of a catalog, a family or a label from a rule, which a catalog states with the key {@code allow}.
 *
 * @param subject the excused subject: {@code catalog} and its name, the name of a family, or {@code label} and its name
 * @param rule the rule, as the catalog names it
 * @param reason why it is excused
 * @param origin where the catalog, the family or the label is defined
 */
public record AllowEntry(String subject, String rule, String reason, Origin origin) {

    /**
     * All excuses of a catalog.
     *
     * @param catalog the catalog
     * @return the excuses: first its own and those of common labels, then those of each family, then those of shared
     *     labels that no family has; those of a shared label once
     */
    public static List<AllowEntry> of(Catalog catalog) {
        List<AllowEntry> excuses = new ArrayList<>();
        addAll(excuses, "catalog " + catalog.name(), catalog.allow(), catalog.origin());
        catalog.commonLabels().forEach(label -> addAll(excuses, label));
        for (Family family : catalog.families()) {
            addAll(excuses, family.name(), family.allow(), family.origin());
            family.labels().forEach(label -> addAll(excuses, label));
        }
        catalog.sharedLabels().forEach(label -> addAll(excuses, label));
        return excuses.stream().distinct().toList();
    }

    /** {@return the excuse by its place and its rule} */
    Excuse excuse() {
        return new Excuse(origin, rule);
    }

    private static void addAll(List<AllowEntry> excuses, Label label) {
        addAll(excuses, "label " + label.name(), label.allow(), label.origin());
    }

    private static void addAll(List<AllowEntry> excuses, String subject, Map<String, String> allow, Origin origin) {
        new TreeMap<>(allow).forEach((rule, reason) -> excuses.add(new AllowEntry(subject, rule, reason, origin)));
    }
}
