package benchmarks.processing;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Annotated interfaces of five methods each, ten in a package, that record the families of a catalog in order. */
final class MetricSources {

    static final int METHODS = 5;
    private static final int INTERFACES_OF_A_PACKAGE = 10;

    /**
     * The maximum number of labels. With more, a look-up uses an array, which the trivial processors do not support.
     */
    private static final int MOST_LABELS = 5;

    private final Catalog catalog;
    private final List<Family> families;

    /** The enums by their constants. Families with the same values share an enum. */
    private final Map<Set<String>, String> enums = new LinkedHashMap<>();

    MetricSources(Catalog catalog) {
        this.catalog = catalog;
        this.families =
                catalog.families().stream().filter(MetricSources::isPlain).toList();
    }

    /** Whether a method with all labels may record the family. */
    private static boolean isPlain(Family family) {
        return family.combinations().legal().isEmpty()
                && family.combinations().labelSets().isEmpty()
                && family.history().deprecated().isEmpty()
                && family.buckets() instanceof BucketRule.Chosen chosen
                && chosen.require().isEmpty()
                && family.labels().size() <= MOST_LABELS
                && family.labels().stream().allMatch(MetricSources::isPlain);
    }

    private static boolean isPlain(Label label) {
        return label.onlyIf().isEmpty()
                && (label.values() instanceof LabelValues.Closed
                        || label.values() instanceof LabelValues.Open open
                                && open.max().isPresent());
    }

    /** Writes the interfaces, and the enums of their labels. */
    void write(int interfaces, Path folder) throws IOException {
        for (int i = 0; i < interfaces; i++) {
            Path home = Files.createDirectories(folder.resolve("part" + i / INTERFACES_OF_A_PACKAGE));
            Files.writeString(home.resolve("Metrics" + i + ".java"), source(i));
        }
        Path values = Files.createDirectories(folder.resolve("values"));
        for (Map.Entry<Set<String>, String> written : enums.entrySet()) {
            Files.writeString(
                    values.resolve(written.getValue() + ".java"), source(written.getKey(), written.getValue()));
        }
    }

    private String source(int number) {
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < METHODS; i++) {
            methods.append(method(i, families.get((number * METHODS + i) % families.size())));
        }
        return """
                package part%d;

                import dev.metricwright.*;
                import java.time.Duration;

                /** Metrics of a part. */
                @Catalog("%s")
                public interface Metrics%d {
                %s}
                """.formatted(number / INTERFACES_OF_A_PACKAGE, catalog.name(), number, methods);
    }

    private String method(int number, Family family) {
        List<String> parameters = new ArrayList<>();
        for (Label label : family.labels()) {
            String type = label.values() instanceof LabelValues.Closed closed ? "values." + nameOf(closed) : "String";
            parameters.add(type + " " + (SourceVersion.isName(label.name()) ? label.name() : label.name() + "_"));
        }
        if (family.type() == FamilyType.GAUGE || family.type() == FamilyType.HISTOGRAM) {
            parameters.add((family.isTime() ? "Duration" : "double") + " measured");
        }
        return """

                  /** Records it. */
                  @MetricFamily(%s)
                  @Labels({%s})
                  void recorded%d(%s);
                """.formatted(
                reference(family),
                family.labels().stream().map(label -> quoted(label.name())).collect(Collectors.joining(", ")),
                number,
                String.join(", ", parameters));
    }

    private static String reference(Family family) {
        if (!(family.type() == FamilyType.HISTOGRAM && family.buckets() instanceof BucketRule.Chosen chosen)) {
            return quoted(family.name());
        }
        double last = chosen.max().orElse(chosen.min().orElse(1) * 100);
        double first = chosen.min().orElse(last / 100);
        return "value = " + quoted(family.name()) + ", buckets = {" + first + ", " + (first + last) / 2 + ", " + last
                + "}";
    }

    private String nameOf(LabelValues.Closed closed) {
        return enums.computeIfAbsent(closed.listed().keySet(), values -> "Value" + enums.size());
    }

    private static String source(Set<String> values, String name) {
        StringBuilder constants = new StringBuilder();
        int number = 0;
        for (String value : values) {
            constants.append("  @LabelValue(" + quoted(value) + ") C" + number++ + ",\n");
        }
        return "package values;\n\nimport dev.metricwright.LabelValue;\n\n/** Values. */\npublic enum " + name + " {\n"
                + constants + "}\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
