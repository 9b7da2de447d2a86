package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules about methods that remove series. */
final class RemovalRules {

    private static final SelectionRules.Kind KIND = new SelectionRules.Kind(
            SelectedLabels::labelsAndDetails,
            Rule.REMOVES_NOTHING,
            Rule.REMOVAL_RETURN_TYPE,
            Rule.NO_REMOVAL_LABEL,
            Rule.UNKNOWN_REMOVAL_LABEL,
            Rule.REMOVES_FROM_NONE);

    private final List<Family> families;
    private final SelectionRules selection;

    /**
     * Rules for the removals of an interface.
     *
     * @param recorded the families that the interface records
     * @param opened for the name of a family, its closed labels with values that its catalog does not list
     * @param allFound whether these are all families that its methods name
     */
    RemovalRules(
            Findings findings, List<StartRules.Recorded> recorded, Map<String, Set<String>> opened, boolean allFound) {
        this.families = recorded.stream().map(StartRules.Recorded::family).toList();
        this.selection = new SelectionRules(findings, KIND, recorded, opened, allFound);
    }

    /** The series that a method removes; empty if the method has errors. */
    Optional<CheckedMethod> removal(MethodDeclaration method) {
        Map<String, List<LabelSource.FromParameter>> selected = selection.check(method);
        List<CheckedMethod.Loss> losses = new ArrayList<>();
        for (Family family : families) {
            List<LabelSource.FromParameter> labels = selected.get(family.name());
            if (labels != null) {
                losses.add(new CheckedMethod.Loss(family, labels));
            }
        }
        return losses.isEmpty() ? Optional.empty() : Optional.of(new CheckedMethod.Removes(method, losses));
    }
}
