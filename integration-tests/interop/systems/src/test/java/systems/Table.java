package systems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Numbers of families by system, as the build prints them. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();

    Table(Collection<String> columns) {
        List<String> header = new ArrayList<>(columns);
        header.add(0, "families");
        rows.add(header);
        rows.add(Collections.nCopies(header.size(), "---"));
        sums.addAll(Collections.nCopies(columns.size(), 0));
    }

    void add(String system, List<Integer> counts) {
        List<String> row = new ArrayList<>(List.of(system));
        for (int i = 0; i < counts.size(); i++) {
            row.add(counts.get(i).toString());
            sums.set(i, sums.get(i) + counts.get(i));
        }
        rows.add(row);
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> line(row, text));
        List<String> last = new ArrayList<>(List.of("all"));
        sums.forEach(sum -> last.add(sum.toString()));
        line(last, text);
        return text.toString();
    }

    private static void line(List<String> cells, StringBuilder text) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
