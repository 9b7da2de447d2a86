package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules about methods that start series at 0. */
final class StartRules {

    private static final SelectionRules.Texts TEXTS = new SelectionRules.Texts(
            Rule.STARTS_NOTHING,
            Rule.START_RETURN_TYPE,
            Rule.NO_START_LABEL,
            Rule.UNKNOWN_START_LABEL,
            Rule.STARTS_IN_NONE);

    private final List<Recorded> families;
    private final Map<String, Set<String>> opened;
    private final SelectionRules selection;

    /**
     * A family with what the methods of an interface reach in it.
     *
     * @param space its combinations
     * @param reached those that each of the methods can express
     * @param isSampled whether suppliers give its values
     */
    record Recorded(FamilySpace space, List<MethodBox> reached, boolean isSampled) {

        Recorded {
            reached = List.copyOf(reached);
        }

        private boolean startsAtZero() {
            FamilyType type = space.family().type();
            return !isSampled && (type == FamilyType.COUNTER || type == FamilyType.HISTOGRAM);
        }
    }

    /**
     * Rules for the starts of an interface.
     *
     * @param recorded the families that the interface records
     * @param opened by the name of a family, its closed labels that have other values than its catalog lists
     * @param allFound whether these are all that its methods name
     */
    StartRules(Findings findings, List<Recorded> recorded, Map<String, Set<String>> opened, boolean allFound) {
        this.families = recorded.stream().filter(Recorded::startsAtZero).toList();
        this.opened = opened;
        Set<String> labels = new LinkedHashSet<>();
        for (Recorded family : families) {
            labels.addAll(SelectionRules.labels(family.space().family()));
        }
        this.selection = new SelectionRules(findings, TEXTS, labels, allFound);
    }

    /** What a method starts, where it is right. */
    Optional<CheckedMethod> start(MethodDeclaration method) {
        if (!selection.isRight(method)) {
            return Optional.empty();
        }
        List<CheckedMethod.Start> starts = new ArrayList<>();
        boolean inNone = true;
        for (Recorded family : families) {
            Optional<List<LabelSource.FromParameter>> selected = SelectionRules.selected(
                    method,
                    family.space().family(),
                    SelectionRules.labels(family.space().family()),
                    opened.getOrDefault(family.space().family().name(), Set.of()));
            if (selected.isPresent()) {
                inNone = false;
                starts.addAll(new StartedSeries(family.space(), selected.get())
                        .of(family.reached().stream().map(MethodBox::box).toList()));
            }
        }
        if (inNone) {
            selection.reportInNone(method);
            return Optional.empty();
        }
        return Optional.of(new CheckedMethod.Starts(method, starts));
    }
}
