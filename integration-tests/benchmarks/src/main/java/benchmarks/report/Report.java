package benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * All rows of a benchmark.
 *
 * @param name the base name of its files
 * @param title what is measured, and in which unit
 * @param rows the rows
 */
public record Report(String name, String title, List<Row> rows) {

    /** Copies the rows. */
    public Report {
        rows = List.copyOf(rows);
    }

    /**
     * Writes table and chart, prints the table, and fails if a target was missed.
     *
     * @param folder the folder to write to
     * @throws IOException if a file cannot be written
     * @throws IllegalStateException if a target was missed; the message names all of them
     */
    public void publish(Path folder) throws IOException {
        String table = table();
        String file = name + "-jdk" + Runtime.version().feature();
        Files.writeString(folder.resolve(file + ".md"), table);
        Files.writeString(folder.resolve(file + ".svg"), new BarChart(title, rows).svg());
        System.out.print(table);
        List<String> missed =
                rows.stream().flatMap(row -> row.missed().stream()).toList();
        if (!missed.isEmpty()) {
            throw new IllegalStateException(
                    "targets were missed; run it again on a machine that does nothing else, or make" + " it cheaper:\n"
                            + String.join("\n", missed));
        }
    }

    String table() {
        StringBuilder table = new StringBuilder("JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "; " + title + ", median (range).\n\n");
        append(table, row -> library -> row.cell(library));
        if (rows.stream().anyMatch(row -> row.bytes(Library.METRICWRIGHT).isPresent())) {
            table.append("\nAllocated each time, in bytes.\n\n");
            append(
                    table,
                    row -> library -> row.bytes(library).isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.0f", row.bytes(library).getAsDouble())
                            : "–");
        }
        return table.toString();
    }

    private void append(StringBuilder table, Function<Row, Function<Library, String>> cells) {
        List<Library> libraries = Arrays.stream(Library.values())
                .filter(library ->
                        rows.stream().anyMatch(row -> row.cost(library).isPresent()))
                .toList();
        table.append("| |");
        libraries.forEach(library -> table.append(' ').append(library.title()).append(" |"));
        table.append("\n| --- |").append(" ---: |".repeat(libraries.size())).append('\n');
        for (Row row : rows) {
            table.append("| ").append(row.title()).append(" |");
            libraries.forEach(library ->
                    table.append(' ').append(cells.apply(row).apply(library)).append(" |"));
            table.append('\n');
        }
    }
}
