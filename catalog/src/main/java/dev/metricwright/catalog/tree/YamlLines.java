package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a YAML file, by their numbers from 1 on, and the columns in which their parts begin. */
final class YamlLines {

    private static final int LONGEST = 1000;

    private final List<String> lines;

    YamlLines(String text) {
        this.lines = text.lines().toList();
    }

    /** A dash or a key at the beginning of a line: its line, and the number of characters before it. */
    record Level(int line, int column, boolean dash) {}

    /** A line. One that is too long for a person to have written it is empty. */
    String get(int line) {
        String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return text.length() <= LONGEST ? text : "";
    }

    /** The last line above a line that contains something else than a comment; 0 if there is none. */
    int above(int line) {
        int above = line - 1;
        while (above > 0 && isBlank(above)) {
            above--;
        }
        return above;
    }

    int indentation(int line) {
        String text = get(line);
        int spaces = 0;
        while (spaces < text.length() && text.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    String before(Origin place) {
        String line = get(place.line());
        return line.substring(0, Math.min(line.length(), place.column() - 1));
    }

    String characterAt(Origin place) {
        String line = get(place.line());
        return place.column() <= line.length() ? line.substring(place.column() - 1, place.column()) : "";
    }

    /**
     * The part of an earlier line that a line should begin below: of those that still go on, the nearest one of the
     * same kind.
     *
     * @return empty if there is none, or if the line begins below it already
     */
    Optional<Level> fitting(int line) {
        List<Level> open = new ArrayList<>();
        for (int above = 1; above < line; above++) {
            List<Level> levels = levels(above);
            if (!levels.isEmpty()) {
                int first = levels.get(0).column();
                open.removeIf(level -> level.column() >= first);
                open.addAll(levels);
            }
        }
        List<Level> here = levels(line);
        Optional<Level> fitting = Optional.empty();
        for (Level level : open) {
            boolean nearer = fitting.isEmpty() || distance(level, line) <= distance(fitting.get(), line);
            if (!here.isEmpty() && level.dash() == here.get(0).dash() && nearer) {
                fitting = Optional.of(level);
            }
        }
        return fitting.filter(level -> distance(level, line) > 0);
    }

    static String spaces(int count) {
        return count == 1 ? "1 space" : (count == 0 ? "no" : count) + " spaces";
    }

    private int distance(Level level, int line) {
        return Math.abs(level.column() - indentation(line));
    }

    private List<Level> levels(int line) {
        List<Level> levels = new ArrayList<>();
        if (isBlank(line)) {
            return levels;
        }
        String text = get(line);
        int column = indentation(line);
        while (text.startsWith("- ", column)) {
            levels.add(new Level(line, column, true));
            column += 2;
            while (column < text.length() && text.charAt(column) == ' ') {
                column++;
            }
        }
        levels.add(new Level(line, column, false));
        return levels;
    }

    private boolean isBlank(int line) {
        String text = get(line).strip();
        return text.isEmpty() || text.startsWith("#");
    }
}
