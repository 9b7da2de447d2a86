package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the labels of a method get their values from. */
final class Sources {

    private Sources() {}

    /** For each label of the family, in the catalog's order, the source of its value. */
    static List<LabelSource> of(Subject subject) {
        List<LabelSource> sources = new ArrayList<>();
        for (Label label : subject.family().labels()) {
            Optional<Entry> entry = subject.entries().stream()
                    .filter(e -> e.label().equals(label.name()))
                    .findFirst();
            sources.add(entry.map(e -> source(label, e)).orElseGet(() -> new LabelSource.Fixed(label.name(), "")));
        }
        return sources;
    }

    private static LabelSource source(Label label, Entry entry) {
        if (entry.parameter().isEmpty()) {
            return new LabelSource.Fixed(label.name(), entry.fixed().orElse(""));
        }
        List<String> constants = entry.parameter().get().type() instanceof ParameterType.Constants
                ? entry.knownValues(Optional.of(label)).orElse(List.of())
                : List.of();
        return new LabelSource.FromParameter(label.name(), entry.parameter().get(), constants);
    }

    /** The closed labels of a family that are given other values than its catalog has, the rules against it being off. */
    static Set<String> opened(Family family, Collection<List<LabelSource>> methods) {
        return methods.stream()
                .flatMap(List::stream)
                .filter(source -> opens(family, source))
                .map(LabelSource::label)
                .collect(Collectors.toSet());
    }

    private static boolean opens(Family family, LabelSource source) {
        Label label = family.label(source.label()).orElseThrow();
        if (!label.isClosed()) {
            return false;
        }
        Set<String> listed = label.values().listed().keySet();
        if (source instanceof LabelSource.Fixed fixed) {
            boolean absent = fixed.value().isEmpty() && !FamilySpace.isRequired(family, label);
            return !absent && !listed.contains(fixed.value());
        }
        LabelSource.FromParameter passed = (LabelSource.FromParameter) source;
        ParameterType type = passed.parameter().type();
        if (type == Simple.BOOLEAN) {
            return !listed.containsAll(List.of("true", "false"));
        }
        return !(type instanceof ParameterType.Constants) || !listed.containsAll(passed.constants());
    }
}
