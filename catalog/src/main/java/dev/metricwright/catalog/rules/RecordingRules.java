package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the methods that record one family, each by itself and all together. */
final class RecordingRules {

    private static final Checks<Subject> TYPE = new Checks<>(List.of(RecordingRules::notRecordable));

    private final Findings all;
    private final CardinalityRules cardinality;

    RecordingRules(Findings findings, CardinalityRules cardinality) {
        this.all = findings;
        this.cardinality = cardinality;
    }

    /**
     * The result of checking the methods.
     *
     * @param recorded the label combinations that they reach
     * @param family the family as it is recorded; empty if it has errors
     * @param methods the methods without errors; empty if the family has errors
     */
    record Result(StartRules.Recorded recorded, Optional<CheckedFamily> family, List<CheckedMethod.Records> methods) {

        Result {
            methods = List.copyOf(methods);
        }
    }

    /**
     * Checks methods.
     *
     * @param methods the methods, at least one
     * @param ofType the name of the interface
     */
    Result check(List<Subject> methods, Place ofType) {
        Family family = methods.get(0).family();
        FamilySpace space = new FamilySpace(family);
        Findings findings = all.excusing(methods.get(0));
        LabelRules labelRules = new LabelRules(findings);
        MethodRules methodRules = new MethodRules(findings);
        List<MethodCombinations> reached = new ArrayList<>();
        List<MethodRules.Shape> shapes = new ArrayList<>();
        boolean areClean = true;
        for (Subject method : methods) {
            LabelRules.Result labels = labelRules.check(method);
            TYPE.findAll(method, findings);
            Optional<MethodRules.Shape> shape =
                    family.type().isRecordable() ? methodRules.check(method, labels) : Optional.empty();
            if (!labels.isClean()) {
                areClean = false;
                continue;
            }
            MethodCombinations block = MethodCombinations.of(space, method);
            areClean &= !CombinationRules.CHECKS.findFirst(block, findings);
            reached.add(block);
            if (shape.isPresent()) {
                shapes.add(shape.get());
            }
        }
        boolean isSampled = false;
        for (MethodRules.Shape shape : shapes) {
            setAndSampled(shapes.get(0), shape).ifPresent(findings::report);
            isSampled |= shape.isSampled();
        }
        StartRules.Recorded recorded = new StartRules.Recorded(space, reached, isSampled, findings);
        Optional<List<Double>> bounds = bounds(methods, findings);
        if (bounds.isEmpty() || !areClean) {
            return new Result(recorded, Optional.empty(), List.of());
        }
        cardinality.check(ReachedSeries.of(space, reached, bounds.get()), ofType);
        return new Result(recorded, Optional.of(family(methods, recorded, bounds.get())), records(shapes));
    }

    private static Optional<Finding> notRecordable(Subject method) {
        Family family = method.family();
        return family.type().isRecordable()
                ? Optional.empty()
                : Optional.of(Rule.NOT_RECORDABLE
                        .with("family", family.name())
                        .with("type", family.type().described())
                        .with("remedy", insteadOf(family.type()))
                        .at(method.reference().name().place()));
    }

    private static String insteadOf(FamilyType type) {
        return switch (type) {
            case SUMMARY -> "define a histogram in the catalog, and record that";
            case STATESET -> "define a gauge with a label for the state in the catalog, and pass an enum";
            default -> "state its type in the catalog: counter, gauge, histogram or info";
        };
    }

    private static Optional<List<Double>> bounds(List<Subject> methods, Findings findings) {
        List<Subject> agreeing = new ArrayList<>();
        for (Subject method : methods) {
            if (method.typeAgrees() && method.unitAgrees()) {
                agreeing.add(method);
            }
        }
        return agreeing.isEmpty() ? Optional.empty() : new BucketRules(findings).bounds(agreeing);
    }

    private static Optional<Finding> setAndSampled(MethodRules.Shape first, MethodRules.Shape later) {
        Subject sampling = (later.isSampled() ? later : first).method();
        Subject recording = (later.isSampled() ? first : later).method();
        return later.isSampled() == first.isSampled()
                ? Optional.empty()
                : Optional.of(Rule.SET_AND_SAMPLED
                        .with("family", recording.family().name())
                        .with("recording", recording.method().name())
                        .with("sampling", sampling.method().name())
                        .at(later.method().method().place()));
    }

    private static CheckedFamily family(List<Subject> methods, StartRules.Recorded recorded, List<Double> bounds) {
        Subject first = methods.get(0);
        List<List<LabelSource>> sources = new ArrayList<>();
        for (Subject method : methods) {
            sources.add(Sources.of(method));
        }
        return new CheckedFamily(
                first.family(),
                first.isUnlisted() ? Optional.empty() : Optional.of(first.catalog()),
                bounds,
                CardinalityRules.cap(first.family(), methods),
                recorded.isSampled() ? List.of() : StartingSeries.of(recorded.space(), recorded.reached()),
                recorded.isSampled(),
                Sources.opened(first.family(), sources));
    }

    private static List<CheckedMethod.Records> records(List<MethodRules.Shape> shapes) {
        List<CheckedMethod.Records> records = new ArrayList<>();
        for (MethodRules.Shape shape : shapes) {
            Subject method = shape.method();
            records.add(new CheckedMethod.Records(
                    method.method(), method.family(), Sources.of(method), shape.operation(), shape.value()));
        }
        return records;
    }
}
