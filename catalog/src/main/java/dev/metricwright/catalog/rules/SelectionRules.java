package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.Result;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rules about methods that select series by labels, to start or to remove them. */
final class SelectionRules {

    private static final Checks<Selecting> SHAPE = new Checks<>(List.of(
            SelectionRules::twoPurposes,
            SelectionRules::returnType,
            SelectionRules::nothing,
            SelectionRules::namesLost));

    private static final Checks<Selector> LABEL = new Checks<>(List.of(
            SelectionRules::noLabel, SelectionRules::unknownLabel, SelectionRules::duplicate, SelectionRules::type));

    private static final Checks<Selection> VALUE =
            new Checks<>(List.of(SelectionRules::ambiguous, SelectionRules::sharedValue));

    private static final Checks<Selecting> FAMILIES = new Checks<>(List.of(SelectionRules::inNone));

    private final Findings findings;
    private final Kind kind;
    private final List<StartRules.Recorded> families;
    private final Map<String, Set<String>> opened;
    private final List<String> labels;
    private final boolean allFound;

    /**
     * A kind of selection, with the findings about its methods.
     *
     * @param labels the labels of a family by which its series may be selected
     * @param nothing the finding that the method has no parameters
     * @param returnType the finding that it returns something
     * @param noLabel the finding that no family has any labels
     * @param unknownLabel the finding that no family has a label
     * @param inNone the finding that no family has all of the labels
     */
    record Kind(
            Function<Family, List<String>> labels,
            Rule nothing,
            Rule returnType,
            Rule noLabel,
            Rule unknownLabel,
            Rule inNone) {}

    /** A method that selects, of a kind. */
    private record Selecting(MethodDeclaration method, Kind kind) {

        Optional<Finding> breaks(Rule rule, Object... details) {
            return Optional.of(rule.at(method.place(), details));
        }
    }

    /**
     * A parameter that selects.
     *
     * @param parameter the parameter
     * @param label the label by which it selects; empty if no family has it
     * @param isRepeated whether an earlier parameter selects by the same label
     * @param labels all labels of all families
     * @param kind the kind of selection
     */
    private record Selector(
            ParameterDeclaration parameter,
            Optional<String> label,
            boolean isRepeated,
            List<String> labels,
            Kind kind) {

        Optional<Finding> breaks(Rule rule, Object... details) {
            return Optional.of(rule.at(parameter.place(), details));
        }

        Optional<Finding> breaks(Details details) {
            return Optional.of(details.at(parameter.place()));
        }
    }

    /**
     * A selection of series of a family by the values of a parameter.
     *
     * @param family the family
     * @param parameter the parameter
     * @param source the values that the family has
     */
    private record Selection(Family family, ParameterDeclaration parameter, LabelSource.FromParameter source) {

        Optional<Finding> breaks(Details details) {
            return Optional.of(details.at(parameter.place()));
        }
    }

    /**
     * Rules for the methods of an interface.
     *
     * @param families the families whose series may be selected
     * @param opened for the name of a family, its closed labels with values that its catalog does not list
     * @param allFound whether these are all families that the methods of the interface name
     */
    SelectionRules(
            Findings findings,
            Kind kind,
            List<StartRules.Recorded> families,
            Map<String, Set<String>> opened,
            boolean allFound) {
        this.findings = findings;
        this.kind = kind;
        this.families = families;
        this.opened = opened;
        Set<String> names = new LinkedHashSet<>();
        for (StartRules.Recorded recorded : families) {
            names.addAll(kind.labels().apply(recorded.family()));
        }
        this.labels = List.copyOf(names);
        this.allFound = allFound;
    }

    /**
     * Checks a method.
     *
     * @return for the name of each family with all of its labels, the labels in the order of the parameters; empty if
     *     the method has errors
     */
    Map<String, List<LabelSource.FromParameter>> check(MethodDeclaration method) {
        Selecting selecting = new Selecting(method, kind);
        SHAPE.findFirst(selecting, findings);
        Map<String, List<LabelSource.FromParameter>> selected = new LinkedHashMap<>();
        if (!SHAPE.admit(selecting) || !checkLabels(method)) {
            return selected;
        }
        boolean areClean = true;
        for (StartRules.Recorded recorded : families) {
            Family family = recorded.family();
            Set<String> openedOfFamily = opened.getOrDefault(family.name(), Set.of());
            Optional<List<LabelSource.FromParameter>> sources =
                    SelectedLabels.of(method, family, kind.labels().apply(family), openedOfFamily);
            if (sources.isPresent()) {
                selected.put(family.name(), sources.get());
                areClean &= checkValues(method, recorded, sources.get());
            }
        }
        if (selected.isEmpty() && allFound) {
            FAMILIES.findAll(selecting, findings);
        }
        return areClean ? selected : Map.of();
    }

    /**
     * Checks the values by which a method selects series of a family.
     *
     * @return whether there is no error
     */
    private static boolean checkValues(
            MethodDeclaration method, StartRules.Recorded recorded, List<LabelSource.FromParameter> sources) {
        boolean areClean = true;
        for (int i = 0; i < sources.size(); i++) {
            Selection selection =
                    new Selection(recorded.family(), method.parameters().get(i), sources.get(i));
            Optional<Label> label = recorded.family().label(sources.get(i).label());
            Findings ofLabel = label.isPresent() ? recorded.findings().excusing(label.get()) : recorded.findings();
            areClean &= !VALUE.findFirst(selection, ofLabel);
        }
        return areClean;
    }

    /**
     * Checks the parameters of a method. A label that no family has may be that of a family that was not found.
     *
     * @return whether each selects by a label, without an error
     */
    private boolean checkLabels(MethodDeclaration method) {
        boolean areClean = true;
        Set<String> seen = new HashSet<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Optional<String> label = SelectedLabels.label(parameter, labels);
            boolean isRepeated = label.isPresent() && !seen.add(label.get());
            Selector selector = new Selector(parameter, label, isRepeated, labels, kind);
            boolean isWrong = (allFound || label.isPresent()) && LABEL.findFirst(selector, findings);
            areClean &= label.isPresent() && !isWrong;
        }
        return areClean;
    }

    private static Optional<Finding> twoPurposes(Selecting selecting) {
        List<Purpose> purposes = List.copyOf(selecting.method().purposes());
        return purposes.size() > 1
                ? Optional.of(Rule.TWO_PURPOSES
                        .with("method", selecting.method().name())
                        .with("purpose", purposes.get(0).verb())
                        .with("other", purposes.get(1).verb())
                        .with("annotation", purposes.get(0).annotation())
                        .with("otherAnnotation", purposes.get(1).annotation())
                        .at(selecting.method().place()))
                : Optional.empty();
    }

    private static Optional<Finding> returnType(Selecting selecting) {
        Result result = selecting.method().result();
        return result.kind() == Result.Kind.VOID
                ? Optional.empty()
                : selecting.breaks(
                        selecting.kind().returnType(), selecting.method().name(), result.words());
    }

    private static Optional<Finding> nothing(Selecting selecting) {
        return selecting.method().parameters().isEmpty()
                ? selecting.breaks(
                        selecting.kind().nothing(), selecting.method().name())
                : Optional.empty();
    }

    private static Optional<Finding> namesLost(Selecting selecting) {
        return selecting.method().namesLost()
                ? selecting.breaks(
                        Rule.LABEL_NAMES_UNAVAILABLE, selecting.method().name())
                : Optional.empty();
    }

    private static Optional<Finding> inNone(Selecting selecting) {
        List<String> asked = selecting.method().parameters().stream()
                .map(SelectedLabels::written)
                .toList();
        return selecting.breaks(
                selecting.kind().inNone(), Words.list(asked), selecting.method().name());
    }

    private static Optional<Finding> noLabel(Selector selector) {
        return selector.labels().isEmpty()
                ? selector.breaks(selector.kind().noLabel(), SelectedLabels.written(selector.parameter()))
                : Optional.empty();
    }

    private static Optional<Finding> unknownLabel(Selector selector) {
        String name = SelectedLabels.written(selector.parameter());
        return selector.label().isPresent() || selector.labels().isEmpty()
                ? Optional.empty()
                : selector.breaks(selector.kind()
                        .unknownLabel()
                        .with("label", name)
                        .with("hint", Words.didYouMean(name, selector.labels()))
                        .with("labels", Words.list(selector.labels())));
    }

    private static Optional<Finding> duplicate(Selector selector) {
        return selector.isRepeated()
                ? selector.breaks(Rule.DUPLICATE_LABEL, selector.label().orElseThrow())
                : Optional.empty();
    }

    private static Optional<Finding> type(Selector selector) {
        return selector.label().flatMap(label -> LabelRules.type(label, selector.parameter()));
    }

    private static Optional<Finding> ambiguous(Selection selection) {
        return LabelValueRules.ambiguous(
                        selection.family(),
                        selection.source().label(),
                        selection.parameter().type())
                .flatMap(selection::breaks);
    }

    /** Constants whose values only other families have do not count. */
    private static Optional<Finding> sharedValue(Selection selection) {
        return LabelValueRules.sharedValue(
                        selection.family(),
                        selection.source().label(),
                        selection.source().parameter().type())
                .flatMap(selection::breaks);
    }
}
