package benchmarks.processing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Writes with text blocks: the lowest cost of a processor that writes this much. */
public final class TextProcessor extends TrivialProcessor {

    /** For {@code javac}. */
    public TextProcessor() {}

    @Override
    String source(TypeElement type) {
        StringBuilder fields = new StringBuilder();
        StringBuilder assignments = new StringBuilder();
        StringBuilder tables = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            fields.append("    /**\n     * The series of a family.\n     */\n    private final CounterTable ")
                    .append(name)
                    .append("Table;\n\n");
            assignments.append("        %1$sTable = %1$sTable(registry);\n".formatted(name));
            methods.append(method(name, method.getParameters()));
            tables.append(table(type, name, method.getParameters()));
        }
        String head = """
                import dev.metricwright.MetricsRegistry;
                import dev.metricwright.runtime.CounterCell;
                import dev.metricwright.runtime.CounterTable;
                import dev.metricwright.runtime.FamilyDefinition;
                import dev.metricwright.runtime.KeySpace;
                import dev.metricwright.runtime.LabelDefinition;
                import javax.annotation.processing.Generated;

                /**
                 * Generated from {@link %1$s}; do not edit.
                 */
                @Generated("benchmarks.processing.TextProcessor")
                public final class %1$sRecorder implements %1$s {
                """.formatted(type.getSimpleName());
        String constructor = """
                    /**
                     * Makes a recorder.
                     *
                     * @param registry what holds the series
                     */
                    public %sRecorder(MetricsRegistry registry) {
                %s    }
                """.formatted(type.getSimpleName(), assignments);
        PackageElement home = processingEnv.getElementUtils().getPackageOf(type);
        return "package " + home.getQualifiedName() + ";\n\n" + head + fields + constructor + methods + tables + "}\n";
    }

    private static String table(TypeElement type, String method, List<? extends VariableElement> parameters) {
        String labels = parameters.stream()
                .map(parameter -> "                        .label(LabelDefinition.open(\"" + parameter.getSimpleName()
                        + "\", 200))\n")
                .collect(Collectors.joining());
        return """

                    /**
                     * Defines a family.
                     *
                     * @param registry what holds the series
                     * @return its series
                     */
                    private static CounterTable %1$sTable(MetricsRegistry registry) {
                        return CounterTable.of(
                                registry,
                                FamilyDefinition.counter("%1$s_of_the_benchmark_total")
                                        .declaredBy("%2$s")
                                        .help("What a trivial processor knows of a metric family.")
                %3$s                        .build());
                    }
                """.formatted(method, type.getQualifiedName(), labels);
    }

    /** The key of a series: 0 without labels. */
    private static String key(List<? extends VariableElement> parameters) {
        if (parameters.isEmpty()) {
            return "0";
        }
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> "space.code(" + i + ", String.valueOf("
                        + parameters.get(i).getSimpleName() + "))")
                .collect(Collectors.joining("\n                | "));
    }

    private static String method(String name, List<? extends VariableElement> parameters) {
        String declared = parameters.stream()
                .map(parameter -> parameter.asType() + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", "));
        String passed = parameters.stream()
                .map(parameter -> "String.valueOf(" + parameter.getSimpleName() + ")")
                .collect(Collectors.joining(", "));
        return """

                    @Override
                    public void %1$s(%2$s) {
                        KeySpace<CounterCell> space = %1$sTable.space();
                        CounterCell cell = space.cell(%4$s);
                        if (cell == null) {
                            cell = %1$sTable.open(%3$s);
                        }
                        cell.inc();
                    }
                """.formatted(name, declared, passed, key(parameters));
    }
}
