package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the families of catalogs that no page contains, and tells apart why. */
final class MissingSeries {

    private final Listing listing;
    private final boolean areRecordersKnown;
    private final Map<String, List<Recorded>> recorders = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> seen = new HashMap<>();

    private record Recorded(String recorder, RecordedFamily family) {}

    MissingSeries(Listing listing, List<RecordedInterface> recorders) {
        this.listing = listing;
        this.areRecordersKnown = !recorders.isEmpty();
        for (RecordedInterface recorder : recorders) {
            for (RecordedFamily family : recorder.families()) {
                this.recorders
                        .computeIfAbsent(family.name(), name -> new ArrayList<>())
                        .add(new Recorded(recorder.name(), family));
            }
        }
    }

    /** Adds the listed families of a page. */
    void add(List<SeenFamily> families) {
        for (SeenFamily family : families) {
            Map<String, Set<String>> values =
                    seen.computeIfAbsent(family.listed().family().name(), name -> new HashMap<>());
            for (Label label : family.listed().family().labels()) {
                values.computeIfAbsent(label.name(), name -> new HashSet<>()).addAll(family.values(label.name()));
            }
        }
    }

    /** The families and values that should exist from the start. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Catalog catalog : listing.catalogs()) {
            for (Family family : catalog.families()) {
                if (startsAtZero(family) && !isUnrecorded(family) && !isExcused(family, catalog)) {
                    if (!seen.containsKey(family.name())) {
                        findings.add(missing(family));
                    } else if (areRecordersKnown) {
                        family.labels().forEach(label -> values(family, label, findings));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isExcused(Family family, Catalog catalog) {
        String rule = Rule.MISSING_FAMILY.id();
        return family.allow().containsKey(rule) || catalog.allow().containsKey(rule);
    }

    /** Whether all series of a family are known, and exist from the start on if it is recorded. */
    private static boolean startsAtZero(Family family) {
        return (family.type() == FamilyType.COUNTER || family.type() == FamilyType.HISTOGRAM)
                && family.labels().stream().allMatch(Label::isClosed)
                && !family.lifetime().lazy()
                && family.lifetime().expireAfter().isEmpty()
                && family.documentation().present().isEmpty()
                && family.history().deprecated().isEmpty();
    }

    private boolean isUnrecorded(Family family) {
        return areRecordersKnown && !recorders.containsKey(family.name());
    }

    private Finding missing(Family family) {
        return Rule.MISSING_FAMILY
                .at(family.origin(), family.name(), recorder(family))
                .about(family.name());
    }

    private void values(Family family, Label label, List<Finding> findings) {
        Set<String> expected = new LinkedHashSet<>(label.values().listed().keySet());
        expected.remove(label.overflow());
        expected.removeAll(seen.getOrDefault(family.name(), Map.of()).getOrDefault(label.name(), Set.of()));
        expected.removeIf(value -> !isRecorded(family, label.name(), value));
        for (String value : expected) {
            findings.add(Rule.MISSING_VALUE
                    .with("family", family.name())
                    .with("label", label.name())
                    .with("value", value)
                    .with("recorder", recorder(family))
                    .at(family.origin())
                    .about(family.name()));
        }
    }

    private boolean isRecorded(Family family, String label, String value) {
        return recorders.getOrDefault(family.name(), List.of()).stream()
                .flatMap(recorded -> recorded.family().labels().stream())
                .filter(recorded -> recorded.name().equals(label))
                .anyMatch(recorded ->
                        recorded.isClosed() && !recorded.unrecorded().contains(value));
    }

    private String recorder(Family family) {
        return recorders.getOrDefault(family.name(), List.of()).stream()
                .findFirst()
                .map(recorded -> "the recorder of " + recorded.recorder())
                .orElse("its recorder");
    }

    /** The other families that no page contains. */
    List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        for (Catalog catalog : listing.catalogs()) {
            for (Family family : catalog.families()) {
                if (!seen.containsKey(family.name())) {
                    reason(family, catalog)
                            .map(reason -> new Absence(
                                    family.name(),
                                    catalog.name(),
                                    reason,
                                    reason == Absence.Reason.CONDITION
                                            ? family.documentation().present()
                                            : ""))
                            .ifPresent(absences::add);
                }
            }
        }
        return absences;
    }

    private Optional<Absence.Reason> reason(Family family, Catalog catalog) {
        if (isUnrecorded(family)) {
            return Optional.of(Absence.Reason.UNRECORDED);
        }
        if (!family.documentation().present().isEmpty()) {
            return Optional.of(Absence.Reason.CONDITION);
        }
        boolean isReported = startsAtZero(family) && !isExcused(family, catalog);
        return isReported ? Optional.empty() : Optional.of(Absence.Reason.LATER);
    }
}
