package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules about methods that start series at 0. */
final class StartRules {

    private static final SelectionRules.Kind KIND = new SelectionRules.Kind(
            SelectedLabels::labels,
            Rule.STARTS_NOTHING,
            Rule.START_RETURN_TYPE,
            Rule.NO_START_LABEL,
            Rule.UNKNOWN_START_LABEL,
            Rule.STARTS_IN_NONE);

    private final List<Recorded> families;
    private final SelectionRules selection;

    /**
     * A family, with the label combinations that the methods of an interface reach.
     *
     * @param space the label combinations of the family
     * @param reached the combinations that each of the methods can express
     * @param isSampled whether suppliers give its values
     * @param findings the findings about it
     */
    record Recorded(FamilySpace space, List<MethodCombinations> reached, boolean isSampled, Findings findings) {

        Recorded {
            reached = List.copyOf(reached);
        }

        Family family() {
            return space.family();
        }

        private boolean startsAtZero() {
            FamilyType type = family().type();
            return !isSampled && (type == FamilyType.COUNTER || type == FamilyType.HISTOGRAM);
        }
    }

    /**
     * Rules for the starts of an interface.
     *
     * @param recorded the families that the interface records
     * @param opened for the name of a family, its closed labels with values that its catalog does not list
     * @param allFound whether these are all families that its methods name
     */
    StartRules(Findings findings, List<Recorded> recorded, Map<String, Set<String>> opened, boolean allFound) {
        this.families = recorded.stream().filter(Recorded::startsAtZero).toList();
        this.selection = new SelectionRules(findings, KIND, families, opened, allFound);
    }

    /** The series that a method starts; empty if the method has errors. */
    Optional<CheckedMethod> start(MethodDeclaration method) {
        Map<String, List<LabelSource.FromParameter>> selected = selection.check(method);
        List<CheckedMethod.Start> starts = new ArrayList<>();
        for (Recorded family : families) {
            List<LabelSource.FromParameter> labels =
                    selected.get(family.family().name());
            if (labels != null) {
                starts.addAll(new StartedSeries(family.space(), labels)
                        .of(family.reached().stream()
                                .map(MethodCombinations::block)
                                .toList()));
            }
        }
        return selected.isEmpty() ? Optional.empty() : Optional.of(new CheckedMethod.Starts(method, starts));
    }
}
