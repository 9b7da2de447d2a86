package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A label of a method, to be looked at.
 *
 * @param subject the method
 * @param entry the label
 * @param findings what is reported about it, unless its catalog excuses it
 */
record LabelCase(Subject subject, Entry entry, Findings findings) {

    private static final ParameterType NO_PARAMETER = new ParameterType.Other("void", ErasedType.Primitive.VOID);

    LabelCase {
        Optional<Label> label = subject.family().label(entry.label());
        findings = label.isPresent() ? findings.excusing(label.get()) : findings;
    }

    String name() {
        return entry.label();
    }

    String written() {
        return entry.written().orElse(entry.label());
    }

    Family family() {
        return subject.family();
    }

    Optional<Label> label() {
        return family().label(name());
    }

    Collection<String> listed() {
        Optional<Label> label = label();
        return label.isPresent() ? label.get().values().listed().keySet() : Set.of();
    }

    /** The type of its parameter; {@code void} where it has none. */
    ParameterType type() {
        return entry.parameter().isPresent() ? entry.parameter().get().type() : NO_PARAMETER;
    }

    /** Whether a finding about the label is an error. */
    boolean report(Rule rule, Object... details) {
        return findings.report(rule, entry.place(), details);
    }
}
