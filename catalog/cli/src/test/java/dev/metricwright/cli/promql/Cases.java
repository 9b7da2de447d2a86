package dev.metricwright.cli.promql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Specification tables, in which ⏎, ␍ and ␉ represent the control characters. */
public final class Cases {

    private Cases() {}

    /**
     * A line of a table.
     *
     * @param expression the text before the arrow
     * @param outcome the text after the arrow
     */
    public record Case(String expression, String outcome) {
        @Override
        public String toString() {
            return expression;
        }
    }

    public static List<Case> of(String table) {
        return of("promql", table);
    }

    public static List<Case> of(String folder, String table) {
        return text(folder, table)
                .lines()
                .map(line -> line.split(" {2}→ {2}", 2))
                .map(halves -> new Case(unescaped(halves[0]), halves[1]))
                .toList();
    }

    public static String text(String table) {
        return text("promql", table);
    }

    private static String text(String folder, String table) {
        String resource = "/" + folder + "/" + table;
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String expression) {
        return expression.replace('⏎', '\n').replace('␍', '\r').replace('␉', '\t');
    }
}
