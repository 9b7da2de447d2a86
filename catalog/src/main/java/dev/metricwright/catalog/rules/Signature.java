package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.checked.CheckedMethod.Operation;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters and the result of a method that records, seen by its family.
 *
 * @param subject the method
 * @param areLabelsClean whether its labels are without errors
 * @param others its parameters that are not labels
 */
record Signature(Subject subject, boolean areLabelsClean, List<ParameterDeclaration> others) {

    private static final Set<ParameterType> AMOUNTS =
            Set.of(Simple.LONG, Simple.DOUBLE, Simple.DURATION, Simple.NANOS, Simple.TIMING, Simple.INSTANT);
    private static final Set<ParameterType> SUPPLIERS =
            Set.of(Simple.LONG_SUPPLIER, Simple.DOUBLE_SUPPLIER, Simple.BOOLEAN_SUPPLIER);

    Signature {
        others = List.copyOf(others);
    }

    static Signature of(Subject subject, boolean areLabelsClean) {
        List<ParameterDeclaration> others = new ArrayList<>();
        for (ParameterDeclaration parameter : subject.method().parameters()) {
            if (!subject.isLabel(parameter)) {
                others.add(parameter);
            }
        }
        return new Signature(subject, areLabelsClean, others);
    }

    MethodDeclaration method() {
        return subject.method();
    }

    Family family() {
        return subject.family();
    }

    /** A finding at the name of the method. */
    Optional<Finding> breaks(Details details) {
        return Optional.of(details.at(method().place()));
    }

    /** The first parameter that is neither a label nor of a type that a family may record. */
    Optional<ParameterDeclaration> useless() {
        for (ParameterDeclaration parameter : others) {
            if (!isValue(parameter.type())) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private static boolean isValue(ParameterType type) {
        return AMOUNTS.contains(type) || SUPPLIERS.contains(type) || type == Simple.BOOLEAN;
    }

    /** Whether each parameter is a label or the only value. */
    private boolean isClear() {
        return others.size() <= 1 && useless().isEmpty();
    }

    /** The parameter that is recorded; empty if there is none, or more than one. */
    Optional<ParameterDeclaration> value() {
        return isClear() && !others.isEmpty() ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** Whether the parameter that is recorded has one of some types. */
    boolean hasValue(Set<ParameterType> types) {
        return value().isPresent() && types.contains(value().get().type());
    }

    /** Whether a supplier gives the value. */
    boolean isSupplied() {
        return hasValue(SUPPLIERS);
    }

    /** Whether an {@code int} may be meant as the value, because it cannot be a label. The finding about it says so. */
    boolean mayRecordInt() {
        return subject.entries().stream()
                .filter(entry -> entry.parameter().stream().anyMatch(parameter -> parameter.type() == Simple.INT))
                .anyMatch(entry -> isUndeclared(entry) || isUnboundedOfUnlisted(entry));
    }

    private boolean isUndeclared(LabelEntry entry) {
        boolean isDetail =
                family().detail().stream().anyMatch(detail -> detail.label().equals(entry.label()));
        return !isDetail && family().label(entry.label()).isEmpty();
    }

    private boolean isUnboundedOfUnlisted(LabelEntry entry) {
        return subject.isUnlisted()
                && entry.written().isEmpty()
                && family().maxSeries().isEmpty();
    }

    boolean isVoid() {
        return method().result().kind() == Result.Kind.VOID;
    }

    /** Whether the method returns something other than a handle of its family. */
    boolean isMisreturning() {
        return isClear() && !isVoid() && !returnsHandle();
    }

    private boolean returnsHandle() {
        Result.Kind kind = method().result().kind();
        return switch (family().type()) {
            case COUNTER -> kind == Result.Kind.COUNTER;
            case GAUGE -> kind == Result.Kind.GAUGE;
            case HISTOGRAM -> kind == Result.Kind.HISTOGRAM || kind == Result.Kind.TIMING;
            case INFO, SUMMARY, STATESET, UNKNOWN -> false;
        };
    }

    /** The operation of the method; empty if the family has none for its parameters and its result. */
    Optional<Operation> operation() {
        if (!isClear()) {
            return Optional.empty();
        }
        if (!isVoid()) {
            return returnsHandle() && others.isEmpty() ? Optional.of(handle()) : Optional.empty();
        }
        return others.isEmpty() ? withoutValue() : recording(others.get(0).type());
    }

    private Operation handle() {
        return method().result().kind() == Result.Kind.TIMING ? Operation.START : Operation.HANDLE;
    }

    private Optional<Operation> withoutValue() {
        return switch (family().type()) {
            case COUNTER -> Optional.of(Operation.INCREMENT);
            case INFO -> Optional.of(Operation.PRESENT);
            case GAUGE, HISTOGRAM, SUMMARY, STATESET, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Operation> recording(ParameterType value) {
        boolean isTruth = value == Simple.BOOLEAN || value == Simple.BOOLEAN_SUPPLIER;
        boolean isSupplier = SUPPLIERS.contains(value);
        return switch (family().type()) {
            case COUNTER -> isTruth ? Optional.empty() : Optional.of(isSupplier ? Operation.SAMPLE : Operation.ADD);
            case GAUGE -> Optional.of(isSupplier ? Operation.SAMPLE : Operation.SET);
            case HISTOGRAM -> isTruth || isSupplier ? Optional.empty() : Optional.of(Operation.OBSERVE);
            case INFO, SUMMARY, STATESET, UNKNOWN -> Optional.empty();
        };
    }

    /** Whether the value of a family is a point in time. */
    static boolean isOfTimestamp(Family family) {
        return family.type() == FamilyType.GAUGE && family.name().endsWith("_timestamp_seconds");
    }
}
