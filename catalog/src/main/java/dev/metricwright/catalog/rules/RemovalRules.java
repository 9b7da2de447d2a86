package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules about methods that remove series. */
final class RemovalRules {

    private static final SelectionRules.Texts TEXTS = new SelectionRules.Texts(
            Rule.REMOVES_NOTHING,
            Rule.REMOVAL_RETURN_TYPE,
            Rule.NO_REMOVAL_LABEL,
            Rule.UNKNOWN_REMOVAL_LABEL,
            Rule.REMOVES_FROM_NONE);

    private final List<Family> families;
    private final Map<String, Set<String>> opened;
    private final SelectionRules selection;

    /**
     * Rules for the removals of an interface.
     *
     * @param families the families that the interface records
     * @param opened for the name of a family, its closed labels with values that its catalog does not list
     * @param allFound whether these are all families that its methods name
     */
    RemovalRules(Findings findings, List<Family> families, Map<String, Set<String>> opened, boolean allFound) {
        this.families = families;
        this.opened = opened;
        Set<String> labels = new LinkedHashSet<>();
        for (Family family : families) {
            labels.addAll(SelectionRules.labelsAndDetails(family));
        }
        this.selection = new SelectionRules(findings, TEXTS, labels, allFound);
    }

    /** The series that a method removes; empty if the method has errors. */
    Optional<CheckedMethod> removal(MethodDeclaration method) {
        if (!selection.check(method)) {
            return Optional.empty();
        }
        List<CheckedMethod.Loss> losses = new ArrayList<>();
        for (Family family : families) {
            Optional<List<LabelSource.FromParameter>> selected = SelectionRules.selected(
                    method,
                    family,
                    SelectionRules.labelsAndDetails(family),
                    opened.getOrDefault(family.name(), Set.of()));
            if (selected.isPresent()) {
                losses.add(new CheckedMethod.Loss(family, selected.get()));
            }
        }
        if (losses.isEmpty()) {
            selection.reportInNone(method);
            return Optional.empty();
        }
        return Optional.of(new CheckedMethod.Removes(method, losses));
    }
}
