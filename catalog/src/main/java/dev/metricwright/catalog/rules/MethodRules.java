package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.checked.CheckedMethod.Operation;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about the shape of a method: the value that it takes and the type that it returns, given the type of its
 * family.
 */
final class MethodRules {

    private static final Set<Simple> AMOUNTS =
            Set.of(Simple.LONG, Simple.DOUBLE, Simple.DURATION, Simple.NANOS, Simple.TIMING, Simple.INSTANT);
    private static final Set<Simple> SUPPLIERS =
            Set.of(Simple.LONG_SUPPLIER, Simple.DOUBLE_SUPPLIER, Simple.BOOLEAN_SUPPLIER);
    private static final Set<ParameterType> TIMES =
            Set.of(Simple.DURATION, Simple.NANOS, Simple.TIMING, Simple.INSTANT);

    /** Types that do not tell the unit of a time. */
    private static final Set<ParameterType> BARE =
            Set.of(Simple.LONG, Simple.LONG_SUPPLIER, Simple.BOOLEAN, Simple.BOOLEAN_SUPPLIER);

    private final Findings findings;

    MethodRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * The operation of a method.
     *
     * @param operation the operation
     * @param value the parameter that it records, if there is one
     */
    record Shape(Operation operation, Optional<ParameterDeclaration> value) {}

    /** The shape of a method; empty if it is wrong. */
    Optional<Shape> shape(Subject subject, LabelRules.Result labels) {
        MethodDeclaration method = subject.method();
        Family family = subject.family();
        if (!subject.typeAgrees() || !checkEntries(subject, labels)) {
            return Optional.empty();
        }
        List<ParameterDeclaration> values = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            if (subject.isLabel(parameter)) {
                continue;
            }
            if (!isValue(parameter)) {
                // The parameter of a misspelled label has no use; one finding about the label is enough.
                if (labels.isClean()) {
                    reportUseless(subject, parameter);
                }
                return Optional.empty();
            }
            values.add(parameter);
        }
        if (values.size() > 1) {
            findings.report(
                    Rule.SECOND_VALUE,
                    method.place(),
                    method.name(),
                    values.get(0).name(),
                    values.get(1).name());
            return Optional.empty();
        }
        Optional<ParameterDeclaration> value = values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
        Optional<Operation> operation = method.result().kind() == Result.Kind.VOID
                ? recording(method, family, value)
                : handle(method, family, value);
        boolean isRight = operation.isPresent()
                && (!subject.unitAgrees() || checkDimension(method, family, operation.get(), value));
        return isRight ? Optional.of(new Shape(operation.get(), value)) : Optional.empty();
    }

    private boolean checkEntries(Subject subject, LabelRules.Result labels) {
        boolean complete = true;
        for (Entry entry : subject.entries()) {
            if (entry.parameter().isEmpty() && entry.fixed().isEmpty()) {
                complete = false;
                if (!labels.faulty().contains(entry)) {
                    findings.report(
                            Rule.ENTRY_WITHOUT_PARAMETER,
                            subject.method().place(),
                            subject.method().name(),
                            entry.label(),
                            perhaps(subject, entry.label()));
                }
            }
        }
        return complete;
    }

    /**
     * A hint at the unused parameter whose name is nearest to that of a label, because one of them may be misspelled.
     */
    private static String perhaps(Subject subject, String label) {
        List<String> names = subject.method().parameters().stream()
                .filter(parameter -> !subject.isLabel(parameter))
                .map(parameter -> parameter.label().orElse(parameter.name()))
                .toList();
        return Nearest.to(label, names).map(name -> " (is it " + name + "?)").orElse("");
    }

    private void reportUseless(Subject subject, ParameterDeclaration parameter) {
        String remedy = parameter.type() == Simple.INT
                ? "if it is the value, make it a long"
                : subject.method().labels().isPresent()
                        ? "if it is a label, add \"" + parameter.label().orElse(Words.snakeCase(parameter.name()))
                                + "\" to @Labels; else drop it"
                        : "drop it, or pass a " + amount(subject.family());
        findings.report(
                Rule.PARAMETER_WITHOUT_USE,
                subject.method().place(),
                parameter.type().words() + " " + parameter.name(),
                subject.method().name(),
                Words.a(subject.family().type()),
                remedy);
    }

    private static boolean isValue(ParameterDeclaration parameter) {
        ParameterType type = parameter.type();
        return type instanceof Simple simple
                && (AMOUNTS.contains(simple) || SUPPLIERS.contains(simple) || simple == Simple.BOOLEAN);
    }

    private Optional<Operation> recording(
            MethodDeclaration method, Family family, Optional<ParameterDeclaration> value) {
        FamilyType type = family.type();
        if (value.isEmpty()) {
            return switch (type) {
                case COUNTER -> Optional.of(Operation.INCREMENT);
                case INFO -> Optional.of(Operation.PRESENT);
                case GAUGE ->
                    refuse(
                            Rule.VALUE_MISSING,
                            method,
                            type.word(),
                            "a " + amount(family) + " to set it to, or return Gauge");
                case HISTOGRAM ->
                    refuse(
                            Rule.VALUE_MISSING,
                            method,
                            type.word(),
                            "a " + amount(family) + " to observe, or return Timing");
            };
        }
        ParameterType passed = value.get().type();
        if (passed instanceof Simple simple) {
            if (SUPPLIERS.contains(simple)) {
                boolean isTotal = type == FamilyType.COUNTER && simple != Simple.BOOLEAN_SUPPLIER;
                return type == FamilyType.GAUGE || isTotal
                        ? Optional.of(Operation.SAMPLE)
                        : refuse(
                                Rule.VALUE_NOT_ADMITTED,
                                method,
                                passed.words(),
                                Words.a(type),
                                sampled(simple) + ", so " + instead(family));
            }
            if (simple == Simple.BOOLEAN && type != FamilyType.GAUGE) {
                return refuse(
                        Rule.VALUE_NOT_ADMITTED,
                        method,
                        passed.words(),
                        Words.a(type),
                        "only gauges record a boolean, so " + instead(family));
            }
        }
        return switch (type) {
            case COUNTER -> Optional.of(Operation.ADD);
            case GAUGE -> Optional.of(Operation.SET);
            case HISTOGRAM -> Optional.of(Operation.OBSERVE);
            case INFO ->
                refuse(
                        Rule.VALUE_NOT_ADMITTED,
                        method,
                        passed.words(),
                        Words.a(type),
                        "its value is always 1, so drop the parameter");
        };
    }

    private static String sampled(Simple supplier) {
        return supplier == Simple.BOOLEAN_SUPPLIER
                ? "only gauges are sampled by it"
                : "only gauges and counters are sampled";
    }

    private static String instead(Family family) {
        return family.type() == FamilyType.INFO ? "drop the parameter" : "pass a " + amount(family);
    }

    private static String amount(Family family) {
        return family.isTime() ? "Duration" : "long or a double";
    }

    private Optional<Operation> refuse(Rule rule, MethodDeclaration method, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = method.name();
        System.arraycopy(details, 0, all, 1, details.length);
        findings.report(rule, method.place(), all);
        return Optional.empty();
    }

    private Optional<Operation> handle(MethodDeclaration method, Family family, Optional<ParameterDeclaration> value) {
        Result.Kind kind = method.result().kind();
        boolean fits =
                switch (family.type()) {
                    case COUNTER -> kind == Result.Kind.COUNTER;
                    case GAUGE -> kind == Result.Kind.GAUGE;
                    case HISTOGRAM -> kind == Result.Kind.HISTOGRAM || kind == Result.Kind.TIMING;
                    case INFO -> false;
                };
        if (!fits) {
            String right =
                    switch (family.type()) {
                        case COUNTER -> "Counter or void";
                        case GAUGE -> "Gauge or void";
                        case HISTOGRAM -> "Histogram, Timing or void";
                        case INFO -> "void";
                    };
            return refuse(
                    Rule.RETURN_TYPE, method, method.result().words(), family.name(), Words.a(family.type()), right);
        }
        if (value.isPresent()) {
            return refuse(Rule.HANDLE_WITH_VALUE, method, value.get().name());
        }
        return Optional.of(kind == Result.Kind.TIMING ? Operation.START : Operation.HANDLE);
    }

    /** Whether the value of a family is a point in time. */
    private static boolean isTimestamp(Family family) {
        return family.type() == FamilyType.GAUGE && family.name().endsWith("_timestamp_seconds");
    }

    private boolean checkDimension(
            MethodDeclaration method, Family family, Operation operation, Optional<ParameterDeclaration> value) {
        String words =
                value.isPresent() ? value.get().type().words() : method.result().words();
        Place place = value.isPresent() ? value.get().place() : method.place();
        if (value.isPresent() && value.get().type() == Simple.INSTANT && !isTimestamp(family)) {
            return !findings.report(Rule.NO_INSTANT, place, family.name(), amount(family));
        }
        if (family.isTime()) {
            boolean bare = value.isPresent() && BARE.contains(value.get().type());
            return !bare || !findings.report(Rule.TIME_NEEDED, place, family.name(), family.unit(), words);
        }
        boolean time = operation == Operation.START
                || (value.isPresent() && TIMES.contains(value.get().type()));
        return !time
                || !findings.report(
                        Rule.NO_TIME,
                        place,
                        family.name(),
                        family.unit().isEmpty() ? "" : " but in " + family.unit(),
                        words,
                        value.isPresent() ? "pass a long or a double" : "return Histogram");
    }
}
