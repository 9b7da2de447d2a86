package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration.Entry;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The source of an interface. */
final class InterfaceSource {

    private static final String INDENTATION = "    ";
    private static final String CONTINUATION = INDENTATION.repeat(3);

    /** Labels that fewer methods have in common are no default. */
    private static final int SHARED_BY_AT_LEAST = 3;

    private static final Map<String, String> IMPORTS = Map.of(
            "BooleanSupplier", "java.util.function.BooleanSupplier",
            "DoubleSupplier", "java.util.function.DoubleSupplier",
            "Duration", "java.time.Duration",
            "Gauge", "dev.metricwright.Gauge",
            "LongSupplier", "java.util.function.LongSupplier");

    private final PlannedInterface planned;
    private final List<String> shared;
    private final TreeSet<String> imports = new TreeSet<>();
    private final List<String> body = new ArrayList<>();

    private InterfaceSource(PlannedInterface planned) {
        this.planned = planned;
        this.shared = shared(planned.methods());
    }

    static String of(String packageName, PlannedInterface planned) {
        return new InterfaceSource(planned).write(packageName);
    }

    private String write(String packageName) {
        imports.add("dev.metricwright.MetricFamily");
        body.addAll(JavaText.comment("", JavaText.sentence(planned.help())));
        if (!shared.isEmpty()) {
            addLabels("", shared);
        }
        body.add("public interface " + planned.name() + " {");
        for (PlannedMethod method : planned.methods()) {
            body.add("");
            addMethod(method);
        }
        body.add("}");
        List<String> lines = new ArrayList<>(List.of("package " + packageName + ";", ""));
        imports.forEach(name -> lines.add("import " + name + ";"));
        lines.add("");
        lines.addAll(body);
        return String.join("\n", lines) + "\n";
    }

    /** The labels that more than half of the methods list, if these are not few. */
    private static List<String> shared(List<PlannedMethod> methods) {
        Map<List<String>, Long> counts = methods.stream()
                .map(method -> entries(method.declaration()))
                .collect(Collectors.groupingBy(entries -> entries, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARED_BY_AT_LEAST && entry.getValue() * 2 > methods.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> entries(MethodDeclaration method) {
        return method.labels().orElseThrow().entries().stream()
                .map(entry ->
                        entry.label() + entry.fixed().map(value -> "=" + value).orElse(""))
                .toList();
    }

    private void addMethod(PlannedMethod method) {
        body.addAll(JavaText.comment(INDENTATION, help(method.family())));
        addFamily(method.declaration().family().orElseThrow());
        List<String> entries = entries(method.declaration());
        boolean fixes = method.declaration().labels().orElseThrow().entries().stream()
                .map(Entry::fixed)
                .anyMatch(fixed -> fixed.isPresent());
        // Without any list, the parameters are the labels.
        if (shared.isEmpty() ? fixes : !entries.equals(shared)) {
            addLabels(INDENTATION, entries);
        }
        addSignature(method.declaration());
    }

    private static String help(Family family) {
        String help = family.help().isEmpty() ? "Records " + family.name() : family.help();
        String present = family.present().isEmpty() ? "" : " " + JavaText.sentence("Present " + family.present());
        String notes = family.notes().isEmpty() ? "" : " " + JavaText.sentence(family.notes());
        return JavaText.sentence(help) + present + notes;
    }

    private void addFamily(FamilyReference reference) {
        String name = JavaText.quoted(reference.name().value());
        if (reference.buckets().isEmpty()) {
            body.add(INDENTATION + "@MetricFamily(" + name + ")");
            return;
        }
        List<Double> bounds = reference.buckets().map(Stated::value).orElseThrow();
        body.add(INDENTATION + "@MetricFamily(");
        body.add(CONTINUATION + "value = " + name + ",");
        body.add(CONTINUATION
                + bounds.stream().map(InterfaceSource::number).collect(Collectors.joining(", ", "buckets = {", "})")));
    }

    private static String number(double bound) {
        String plain =
                new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
        boolean fitsInt = bound == Math.rint(bound) && Math.abs(bound) <= Integer.MAX_VALUE;
        return fitsInt || plain.contains(".") ? plain : Double.toString(bound);
    }

    private void addLabels(String indentation, List<String> entries) {
        imports.add("dev.metricwright.Labels");
        List<String> quoted = entries.stream().map(JavaText::quoted).toList();
        String one = quoted.size() == 1 ? quoted.get(0) : "{" + String.join(", ", quoted) + "}";
        String line = indentation + "@Labels(" + one + ")";
        if (line.length() <= JavaText.COLUMNS) {
            body.add(line);
        } else {
            body.add(indentation + "@Labels({");
            body.addAll(JavaText.filled(indentation + INDENTATION, quoted, ", "));
            body.add(indentation + "})");
        }
    }

    private void addSignature(MethodDeclaration method) {
        use(method.result().words());
        List<String> parameters =
                method.parameters().stream().map(this::parameter).toList();
        String start = INDENTATION + method.result().words() + " " + method.name() + "(";
        String line = start + String.join(", ", parameters) + ");";
        String continued = CONTINUATION + String.join(", ", parameters) + ");";
        if (line.length() <= JavaText.COLUMNS) {
            body.add(line);
        } else if (continued.length() <= JavaText.COLUMNS) {
            body.addAll(List.of(start, continued));
        } else {
            body.add(start);
            for (int i = 0; i < parameters.size(); i++) {
                body.add(CONTINUATION + parameters.get(i) + (i < parameters.size() - 1 ? "," : ");"));
            }
        }
    }

    private String parameter(ParameterDeclaration parameter) {
        use(parameter.type().words());
        String label = parameter
                .label()
                .map(name -> "@Label(" + JavaText.quoted(name) + ") ")
                .orElse("");
        if (!label.isEmpty()) {
            imports.add("dev.metricwright.Label");
        }
        return label + parameter.type().words() + " " + parameter.name();
    }

    private void use(String type) {
        if (IMPORTS.containsKey(type)) {
            imports.add(IMPORTS.get(type));
        }
    }
}
