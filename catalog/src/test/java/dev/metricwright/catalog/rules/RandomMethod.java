package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A method in which each label of a family is open, listed, fixed or left out, as the family permits. */
final class RandomMethod {

    private static final Pattern METHOD =
            Pattern.compile("@Labels\\(\\{(.*?)}\\)((?: \\([^():]+: an enum of [^)]*\\))*)");
    private static final Pattern ENTRY = Pattern.compile("\"(?<label>[^\"=]+)(?:=(?<fixed>[^\"]*))?\"");
    private static final Pattern ENUM = Pattern.compile("\\((?<label>[^():]+): an enum of (?<values>[^)]*)\\)");

    private final Family family;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    RandomMethod(Family family, Random random) {
        this.family = family;
        for (Label label : family.labels()) {
            List<String> known =
                    label.isClosed() ? List.copyOf(label.values().listed().keySet()) : RandomFamily.VALUES;
            int form = random.nextInt(FamilySpace.isRequired(family, label) ? 3 : 4);
            if (form == 0 && !label.isClosed()) {
                values.put(label.name(), List.of());
            } else if (form == 1) {
                fixed.put(label.name(), known.get(random.nextInt(known.size())));
            } else if (form < 3) {
                values.put(label.name(), known.subList(0, 1 + random.nextInt(known.size())));
            }
        }
    }

    Declared declared() {
        Declared method = Declared.method("m", family.name());
        values.forEach((label, known) -> give(method, label));
        fixed.forEach((label, value) -> method.labels(label + "=" + value));
        return method;
    }

    /**
     * Returns the values of each label, with the empty value for a label that is left out; nothing if one of them is
     * open.
     */
    Optional<List<List<String>>> knownValues() {
        List<List<String>> known = new ArrayList<>();
        for (Label label : family.labels()) {
            List<String> ofLabel = fixed.containsKey(label.name())
                    ? List.of(fixed.get(label.name()))
                    : values.getOrDefault(label.name(), List.of(""));
            if (ofLabel.isEmpty()) {
                return Optional.empty();
            }
            known.add(ofLabel);
        }
        return Optional.of(known);
    }

    private void give(Declared method, String label) {
        List<String> known = values.getOrDefault(
                label,
                List.copyOf(family.label(label).orElseThrow().values().listed().keySet()));
        boolean open = values.containsKey(label)
                ? known.isEmpty()
                : !family.label(label).orElseThrow().isClosed();
        if (open) {
            method.labels(label).parameter(label, Simple.STRING);
        } else {
            method.values(label, known.toArray(String[]::new));
        }
    }

    /**
     * Parses the methods that a message shows: an entry without values is as the method has it, or means all values.
     */
    List<Declared> split(String message) {
        List<Declared> methods = new ArrayList<>();
        Matcher shown = METHOD.matcher(message);
        while (shown.find()) {
            Declared method = Declared.method("m", family.name());
            Map<String, String> enums = ENUM.matcher(shown.group(2))
                    .results()
                    .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
            Matcher entry = ENTRY.matcher(shown.group(1));
            while (entry.find()) {
                String label = entry.group("label");
                if (entry.group("fixed") != null) {
                    method.labels(label + "=" + entry.group("fixed"));
                } else if (enums.containsKey(label)) {
                    method.values(label, enums.get(label).split(", "));
                } else {
                    give(method, label);
                }
            }
            methods.add(method);
        }
        return methods;
    }
}
