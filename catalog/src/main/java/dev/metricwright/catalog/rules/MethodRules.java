package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.Units;
import dev.metricwright.catalog.checked.CheckedMethod.Operation;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about the shape of a method: the value that it takes and the type that it returns, given the type of its
 * family.
 */
final class MethodRules {

    private static final Set<ParameterType> TIMES =
            Set.of(Simple.DURATION, Simple.NANOS, Simple.TIMING, Simple.INSTANT);

    /** Types that do not tell the unit of a time. */
    private static final Set<ParameterType> BARE =
            Set.of(Simple.LONG, Simple.LONG_SUPPLIER, Simple.BOOLEAN, Simple.BOOLEAN_SUPPLIER);

    /** The rules about an entry whose label is right. */
    private static final Checks<LabelUse> ENTRY = new Checks<>(List.of(MethodRules::entryWithoutParameter));

    private static final Checks<Signature> SIGNATURE = new Checks<>(List.of(
            MethodRules::parameterWithoutUse,
            MethodRules::secondValue,
            MethodRules::missingValue,
            MethodRules::valueNotAdmitted,
            MethodRules::returnType,
            MethodRules::handleWithValue,
            MethodRules::instant,
            MethodRules::timeNeeded,
            MethodRules::noTime,
            MethodRules::nullableValue));

    private static final Checks<Signature> UNIT = new Checks<>(List.of(MethodRules::unitOfName));

    private static final Set<ParameterType> NUMBERS =
            Set.of(Simple.LONG, Simple.DOUBLE, Simple.LONG_SUPPLIER, Simple.DOUBLE_SUPPLIER);

    private final Findings findings;

    MethodRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * The operation of a method.
     *
     * @param method the method
     * @param operation the operation
     * @param value the parameter that it records, if there is one
     */
    record Shape(Subject method, Operation operation, Optional<ParameterDeclaration> value) {

        boolean isSampled() {
            return operation == Operation.SAMPLE;
        }
    }

    /** Checks the shape of a method. Returns it; empty if it is wrong. */
    Optional<Shape> check(Subject subject, LabelRules.Result labels) {
        if (!subject.typeAgrees()) {
            return Optional.empty();
        }
        boolean isComplete = true;
        for (LabelEntry entry : subject.entries()) {
            isComplete &= entry.hasValue();
            if (!labels.faulty().contains(entry)) {
                ENTRY.findAll(new LabelUse(subject, entry, false), findings);
            }
        }
        if (!isComplete) {
            return Optional.empty();
        }
        Signature signature = Signature.of(subject, labels.isClean());
        boolean isWrong = SIGNATURE.findFirst(signature, findings) || UNIT.findFirst(signature, findings);
        return isWrong
                ? Optional.empty()
                : signature.operation().map(operation -> new Shape(subject, operation, signature.value()));
    }

    private static Optional<Finding> entryWithoutParameter(LabelUse use) {
        Subject subject = use.subject();
        return use.entry().hasValue()
                ? Optional.empty()
                : Optional.of(Rule.ENTRY_WITHOUT_PARAMETER
                        .with("method", subject.method().name())
                        .with("label", use.name())
                        .with("hint", perhaps(subject, use.name()))
                        .at(subject.method().place()));
    }

    /**
     * A hint at the unused parameter whose name is nearest to that of a label, because one of them may be misspelled.
     */
    private static String perhaps(Subject subject, String label) {
        List<String> names = subject.method().parameters().stream()
                .filter(parameter -> !subject.isLabel(parameter))
                .map(parameter -> parameter.label().orElse(parameter.name()))
                .toList();
        return Nearest.to(label, names)
                .map(name -> " (did you mean " + name + "?)")
                .orElse("");
    }

    /** The parameter of a misspelled label has no use either; one finding about the label is enough. */
    private static Optional<Finding> parameterWithoutUse(Signature signature) {
        Optional<ParameterDeclaration> useless = signature.useless();
        return useless.isPresent() && signature.areLabelsClean()
                ? signature.breaks(Rule.PARAMETER_WITHOUT_USE
                        .with(
                                "parameter",
                                useless.get().type().words() + " "
                                        + useless.get().name())
                        .with("method", signature.method().name())
                        .with("type", signature.family().type().described())
                        .with("remedy", use(signature, useless.get())))
                : Optional.empty();
    }

    private static String use(Signature signature, ParameterDeclaration parameter) {
        if (parameter.type() == Simple.INT && signature.family().type() != FamilyType.INFO) {
            return "if it is the value, make it " + amountInsteadOfInt(signature.family());
        }
        return signature.method().labels().isPresent() && LabelRules.isLabelType(parameter.type())
                ? "if it is a label, add \"" + parameter.label().orElse(Words.snakeCase(parameter.name()))
                        + "\" to @Labels, otherwise remove it"
                : "remove it, or pass "
                        + (isOtherSupplier(parameter.type()) && isSampled(signature.family())
                                ? supplier(signature.family())
                                : amount(signature.family()));
    }

    /** Whether a type is a supplier of the JDK that cannot sample a family. */
    private static boolean isOtherSupplier(ParameterType type) {
        return type instanceof ParameterType.Other other
                && other.erased() instanceof ErasedType.ClassType erased
                && erased.packageName().equals("java.util.function")
                && erased.simpleName().endsWith("Supplier");
    }

    private static boolean isSampled(Family family) {
        return family.type() == FamilyType.GAUGE || family.type() == FamilyType.COUNTER;
    }

    private static String supplier(Family family) {
        return family.isTime() ? "a DoubleSupplier in " + family.unit() : "a LongSupplier or a DoubleSupplier";
    }

    private static Optional<Finding> secondValue(Signature signature) {
        List<ParameterDeclaration> values = signature.others();
        return values.size() > 1 && signature.useless().isEmpty()
                ? signature.breaks(Rule.SECOND_VALUE
                        .with("method", signature.method().name())
                        .with("value", values.get(0).name())
                        .with("other", values.get(1).name()))
                : Optional.empty();
    }

    /** The finding about an {@code int} that may be the value says what to do, so that one is enough. */
    private static Optional<Finding> missingValue(Signature signature) {
        FamilyType type = signature.family().type();
        String handle = signature.family().isTime() ? "Timing" : "Histogram";
        String use = type == FamilyType.GAUGE ? " to set it to, or return Gauge" : " to observe, or return " + handle;
        boolean isMissing = signature.isVoid()
                && signature.others().isEmpty()
                && signature.operation().isEmpty()
                && !signature.mayRecordInt();
        return isMissing
                ? signature.breaks(Rule.VALUE_MISSING
                        .with("method", signature.method().name())
                        .with("type", type.word())
                        .with("value", amount(signature.family()) + use))
                : Optional.empty();
    }

    private static Optional<Finding> valueNotAdmitted(Signature signature) {
        Optional<ParameterDeclaration> value = signature.value();
        return value.isPresent() && signature.isVoid() && signature.operation().isEmpty()
                ? signature.breaks(Rule.VALUE_NOT_ADMITTED
                        .with("method", signature.method().name())
                        .with("value", Words.a(value.get().type().words()))
                        .with("type", signature.family().type().described())
                        .with("remedy", instead(signature, value.get().type())))
                : Optional.empty();
    }

    private static String instead(Signature signature, ParameterType value) {
        Family family = signature.family();
        String remedy = family.type() == FamilyType.INFO ? "remove the parameter" : "pass " + amount(family);
        if (value == Simple.BOOLEAN_SUPPLIER) {
            return "only gauges are sampled by it, so "
                    + (family.type() == FamilyType.COUNTER ? "pass a DoubleSupplier" : remedy);
        }
        if (signature.isSupplied()) {
            return "only gauges and counters are sampled, so " + remedy;
        }
        return (value == Simple.BOOLEAN ? "only gauges record a boolean" : "its value is always 1") + ", so " + remedy;
    }

    /** The type of a value that a method passes as an {@code int} by mistake. */
    static String amountInsteadOfInt(Family family) {
        return family.isTime() ? "a Duration" : "a long";
    }

    private static String amount(Family family) {
        if (Signature.isOfTimestamp(family)) {
            return "an Instant";
        }
        return family.isTime() ? "a Duration" : "a long or a double";
    }

    private static Optional<Finding> returnType(Signature signature) {
        Family family = signature.family();
        String right =
                switch (family.type()) {
                    case COUNTER -> "Counter or void";
                    case GAUGE -> "Gauge";
                    case HISTOGRAM -> family.isTime() ? "Timing or Histogram" : "Histogram";
                    case INFO, SUMMARY, STATESET, UNKNOWN -> "void";
                };
        return signature.isMisreturning()
                ? signature.breaks(Rule.RETURN_TYPE
                        .with("method", signature.method().name())
                        .with("returned", signature.method().result().words())
                        .with("family", family.name())
                        .with("type", family.type().described())
                        .with("right", signature.value().isPresent() ? "void" : right))
                : Optional.empty();
    }

    private static Optional<Finding> handleWithValue(Signature signature) {
        Optional<ParameterDeclaration> value = signature.value();
        return value.isPresent() && !signature.isVoid() && !signature.isMisreturning()
                ? Optional.of(Rule.HANDLE_WITH_VALUE.at(
                        signature.method().place(),
                        signature.method().name(),
                        value.get().name()))
                : Optional.empty();
    }

    private static Optional<Finding> instant(Signature signature) {
        Family family = signature.family();
        return isMeasured(signature) && isMisplacedInstant(signature)
                ? Optional.of(Rule.NO_INSTANT.at(valuePlace(signature), family.name(), amount(family)))
                : Optional.empty();
    }

    private static Optional<Finding> timeNeeded(Signature signature) {
        Family family = signature.family();
        return isMeasured(signature) && family.isTime() && signature.hasValue(BARE)
                ? Optional.of(Rule.TIME_NEEDED
                        .with("family", family.name())
                        .with("unit", family.unit())
                        .with("value", Words.a(valueWords(signature)))
                        .with("right", inUnit(signature))
                        .at(valuePlace(signature)))
                : Optional.empty();
    }

    /** The types of a value in the unit of its family. */
    private static String inUnit(Signature signature) {
        if (signature.isSupplied()) {
            return supplier(signature.family());
        }
        String time = Signature.isOfTimestamp(signature.family()) ? "an Instant" : "a Duration, a @Nanos long";
        return time + ", or a double in " + signature.family().unit();
    }

    private static Optional<Finding> nullableValue(Signature signature) {
        Optional<ParameterDeclaration> value = signature.value();
        return value.isPresent() && value.get().nullable()
                ? Optional.of(
                        Rule.VALUE_NULLABLE.at(value.get().place(), value.get().name()))
                : Optional.empty();
    }

    private static Optional<Finding> noTime(Signature signature) {
        Family family = signature.family();
        String state = family.unit().isEmpty()
                ? "state its unit, or "
                : UnitWords.inFull(family.unit())
                        .filter(Units::isTime)
                        .map(unit -> "write the unit in full (" + unit + "), or ")
                        .orElse("");
        boolean isTime = signature.hasValue(TIMES) || signature.operation().equals(Optional.of(Operation.START));
        return isMeasured(signature) && isTime && !family.isTime() && !isMisplacedInstant(signature)
                ? Optional.of(Rule.NO_TIME
                        .with("family", family.name())
                        .with("unit", family.unit().isEmpty() ? "" : " but in " + family.unit())
                        .with("value", Words.a(valueWords(signature)))
                        .with(
                                "remedy",
                                state
                                        + (signature.value().isPresent()
                                                ? "pass a long or a double"
                                                : "return Histogram"))
                        .at(valuePlace(signature)))
                : Optional.empty();
    }

    /** A number in another unit than that of its family, by the name of its parameter. */
    private static Optional<Finding> unitOfName(Signature signature) {
        if (!isMeasured(signature) || !signature.hasValue(NUMBERS)) {
            return Optional.empty();
        }
        Family family = signature.family();
        ParameterDeclaration value = signature.value().orElseThrow();
        Optional<String> passed = UnitWords.endOf(value.name());
        Optional<String> recorded =
                UnitWords.endOf(family.unit()).or(() -> UnitWords.endOf(ClaimedNames.bare(family.name())));
        return passed.isPresent() && recorded.isPresent() && !passed.equals(recorded)
                ? Optional.of(Rule.VALUE_UNIT
                        .with("parameter", value.name())
                        .with("passed", passed.get())
                        .with("family", family.name())
                        .with("recorded", recorded.get())
                        .with("remedy", family.isTime() && !signature.isSupplied() ? "pass a Duration, or " : "")
                        .at(value.place()))
                : Optional.empty();
    }

    /** Whether the method records in the unit of its family. */
    private static boolean isMeasured(Signature signature) {
        return signature.subject().unitAgrees() && signature.operation().isPresent();
    }

    private static boolean isMisplacedInstant(Signature signature) {
        return signature.hasValue(Set.of(Simple.INSTANT)) && !Signature.isOfTimestamp(signature.family());
    }

    private static Place valuePlace(Signature signature) {
        Optional<ParameterDeclaration> value = signature.value();
        return value.isPresent() ? value.get().place() : signature.method().place();
    }

    private static String valueWords(Signature signature) {
        Optional<ParameterDeclaration> value = signature.value();
        return value.isPresent()
                ? value.get().type().words()
                : signature.method().result().words();
    }
}
