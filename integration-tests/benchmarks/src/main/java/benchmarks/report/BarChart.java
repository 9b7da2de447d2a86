package benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws rows as groups of bars, one for each library, on one scale. Colour-blind readers can distinguish the colours.
 */
final class BarChart {

    private static final String[] COLOURS = {
        "#0072b2", "#999999", "#e69f00", "#d55e00", "#009e73", "#cc79a7", "#dddddd", "#bbbbbb"
    };

    private static final int WIDTH = 860;
    private static final int LEFT = 170;
    private static final int RIGHT = 90;
    private static final int BAR = 14;
    private static final int HEADING = 26;

    private final String title;
    private final List<Row> rows;

    BarChart(String title, List<Row> rows) {
        this.title = title;
        this.rows = rows;
    }

    String svg() {
        double most = rows.stream()
                .flatMap(row -> Arrays.stream(Library.values()).map(row::cost))
                .mapToDouble(cost -> cost.orElse(0))
                .max()
                .orElse(1);
        StringBuilder shapes = new StringBuilder();
        int y = HEADING;
        text(shapes, 10, y, "start", "bold", title);
        for (Row row : rows) {
            y += HEADING;
            text(shapes, 10, y, "start", "bold", row.title());
            y += 6;
            for (Library library : Library.values()) {
                if (row.cost(library).isPresent()) {
                    bar(shapes, y, library, row.cost(library).getAsDouble(), most);
                    y += BAR + 2;
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                %s</svg>
                """.formatted(WIDTH, y + HEADING / 2, shapes);
    }

    private static void bar(StringBuilder shapes, int y, Library library, double cost, double most) {
        double length = cost / most * (WIDTH - LEFT - RIGHT);
        text(shapes, LEFT - 6, y + BAR - 3, "end", "normal", library.title());
        shapes.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LEFT,
                y,
                Math.max(length, 1),
                BAR,
                COLOURS[library.ordinal()]));
        text(
                shapes,
                LEFT + (int) length + 6,
                y + BAR - 3,
                "start",
                "normal",
                String.format(Locale.ROOT, cost < 100 ? "%.1f" : "%.0f", cost));
    }

    private static void text(StringBuilder shapes, int x, int y, String anchor, String weight, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        shapes.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                weight,
                escaped));
    }
}
