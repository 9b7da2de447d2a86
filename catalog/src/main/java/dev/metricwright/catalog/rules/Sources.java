package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sources of the label values of a method. */
final class Sources {

    private Sources() {}

    /** The source of the value of each label of the family, in the catalog's order, with the detail labels last. */
    static List<LabelSource> of(Subject subject) {
        List<LabelSource> sources = new ArrayList<>();
        for (Label label : subject.family().labels()) {
            sources.add(source(subject, label.name(), Optional.of(label)));
        }
        for (Detail detail : subject.family().detail()) {
            sources.add(source(subject, detail.label(), Optional.empty()));
        }
        return sources;
    }

    private static LabelSource source(Subject subject, String name, Optional<Label> label) {
        Optional<LabelEntry> entry = subject.entry(name);
        return entry.isPresent() ? source(name, label, entry.get()) : new LabelSource.Fixed(name, "");
    }

    private static LabelSource source(String name, Optional<Label> label, LabelEntry entry) {
        if (entry.parameter().isEmpty()) {
            return new LabelSource.Fixed(name, entry.fixed().orElse(""));
        }
        List<String> constants = entry.parameter().get().type() instanceof ParameterType.Constants declared
                ? ConstantValues.of(label).of(declared)
                : List.of();
        return new LabelSource.FromParameter(name, entry.parameter().get(), constants);
    }

    /**
     * The closed labels of a family that methods give values that are not in its catalog. Methods can do so if the
     * rules against it are off.
     */
    static Set<String> opened(Family family, Collection<List<LabelSource>> methods) {
        Set<String> opened = new HashSet<>();
        for (List<LabelSource> sources : methods) {
            for (LabelSource source : sources) {
                if (opens(family, source)) {
                    opened.add(source.label());
                }
            }
        }
        return opened;
    }

    private static boolean opens(Family family, LabelSource source) {
        Optional<Label> label = family.label(source.label());
        if (label.isEmpty() || !label.get().isClosed()) {
            return false;
        }
        Set<String> listed = label.get().values().listed().keySet();
        if (source instanceof LabelSource.Fixed fixed) {
            boolean absent = fixed.value().isEmpty() && !FamilySpace.isRequired(family, label.get());
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
