package systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which views keep the name and the type of each family. */
final class KeptTypes {

    private static final String LOST = "name lost";

    private final List<String> views;
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private int families;

    /** The families of a view. */
    private static final class Count {
        private int names;
        private int types;
        private int unknown;
    }

    KeptTypes(List<String> views) {
        this.views = List.copyOf(views);
        views.forEach(view -> counts.put(view, new Count()));
    }

    /**
     * Adds the families of a system.
     *
     * @param system its name
     * @param catalog the types by the catalog
     * @param types for each view, the types in it by the names in it
     */
    void add(String system, Map<String, String> catalog, Map<String, Map<String, String>> types) {
        List<List<String>> rowsOfSystem = rows.computeIfAbsent(system, name -> new ArrayList<>());
        catalog.forEach((name, type) -> {
            families++;
            List<String> row = new ArrayList<>(List.of("`" + name + "`", type));
            for (String view : views) {
                row.add(cell(view, type, types.get(view).get(name)));
            }
            rowsOfSystem.add(row);
        });
    }

    private String cell(String view, String type, String found) {
        if (found == null) {
            return LOST;
        }
        Count count = counts.get(view);
        count.names++;
        String word = found.equals("untyped") ? "unknown" : found;
        if (word.equals("unknown")) {
            count.unknown++;
        }
        if (word.equals(type) || isInfoAsGauge(view, type, word)) {
            count.types++;
            return "✓";
        }
        return word;
    }

    /** Only OpenMetrics has the type info; elsewhere a gauge is all that can be stated. */
    private static boolean isInfoAsGauge(String view, String type, String word) {
        return type.equals("info") && word.equals("gauge") && !view.endsWith("OpenMetrics");
    }

    /** The number of families whose name and type each view keeps. */
    String summary() {
        StringBuilder text = new StringBuilder();
        line(List.of("view", "families", "name kept", "type kept", "type unknown"), text);
        line(List.of("---", "---:", "---:", "---:", "---:"), text);
        counts.forEach((view, count) ->
                line(List.of(view, "" + families, "" + count.names, "" + count.types, "" + count.unknown), text));
        return text.toString();
    }

    /** The page with all families. */
    String page() {
        StringBuilder text = new StringBuilder("""
                # Names and types by format

                The families of the five reference catalogs, as they are exposed in each format, directly and through the
                bridges. The last row and column are the metadata of a real Prometheus (2.42 with the feature
                `native-histograms`, which makes it prefer protobuf). An info that is exposed as a gauge counts as kept in a
                format that has no type for an info.

                OpenMetrics has no counter whose name lacks `_total`. Such a family keeps its name there, and has the type
                unknown. simpleclient and client 1.x apply this rule in all of their formats.

                `KeptTypesTest` compares this page with the formats. This command writes it again:

                ```sh
                mvn -q -pl integration-tests/interop/systems -am verify -Dtest=KeptTypesTest -Dsurefire.failIfNoSpecifiedTests=false -Dmetricwright.golden=write
                ```

                """);
        text.append(summary());
        rows.forEach((system, rowsOfSystem) -> {
            text.append("\n## ").append(system).append("\n\n");
            List<String> header = new ArrayList<>(List.of("family", "type"));
            header.addAll(views);
            line(header, text);
            line(header.stream().map(column -> "---").toList(), text);
            rowsOfSystem.forEach(row -> line(row, text));
        });
        return text.toString();
    }

    private static void line(List<String> cells, StringBuilder text) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
