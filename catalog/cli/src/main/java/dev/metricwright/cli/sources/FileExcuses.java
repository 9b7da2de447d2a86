package dev.metricwright.cli.sources;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.expressions.LocalExcuse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The excuses of a file, which are comments: {@code # metricwright: allow RULE reason [until DATE]}. One directly before
 * or inside a rule excuses that rule, another one the whole file.
 */
final class FileExcuses {

    private static final Pattern BEGIN = Pattern.compile("#\\s*metricwright:\\s*(.*)$");
    private static final Pattern ALLOW =
            Pattern.compile("allow\\s+(?<rule>\\S+)(?<reason>(?:\\s.*?)??)(?:\\s+until\\s+(?<until>\\S+))?\\s*");

    private static final Pattern DATE = Pattern.compile("(?i)\\buntil\\s+\\d{4}");

    private final String file;
    private final TreeMap<Integer, LocalExcuse> byLine = new TreeMap<>();
    private final List<Finding> mistakes = new ArrayList<>();

    private FileExcuses(String file) {
        this.file = file;
    }

    /** The excuses of a file without comments, which contains them in texts. */
    static FileExcuses none(String file) {
        return new FileExcuses(file);
    }

    /** The excuses in the comments of a file. */
    static FileExcuses in(String file, FileLines lines) {
        FileExcuses excuses = new FileExcuses(file);
        for (int line = 1; line <= lines.count(); line++) {
            Matcher comment = BEGIN.matcher(lines.line(line));
            if (comment.find() && !isQuoted(lines.line(line), comment.start())) {
                excuses.add(comment.group(1), new Origin(file, line, comment.start() + 1));
            }
        }
        return excuses;
    }

    /** Whether a part of a line is between quotes, so that it is no comment. */
    private static boolean isQuoted(String line, int index) {
        String before = line.substring(0, index);
        return before.chars().filter(c -> c == '"').count() % 2 == 1
                || before.chars().filter(c -> c == '\'').count() % 2 == 1;
    }

    /** Reads the excuses in the lines of a text, such as the description of a panel. */
    List<LocalExcuse> in(Branch text) {
        List<LocalExcuse> found = new ArrayList<>();
        text.scalar().ifPresent(scalar -> scalar.text().lines().forEach(line -> {
            Matcher comment = BEGIN.matcher(line);
            if (comment.find()) {
                read(comment.group(1), scalar.origin()).ifPresent(found::add);
            }
        }));
        return found;
    }

    private void add(String words, Origin origin) {
        read(words, origin).ifPresent(excuse -> byLine.put(origin.line(), excuse));
    }

    private Optional<LocalExcuse> read(String words, Origin origin) {
        Matcher allow = ALLOW.matcher(words);
        if (allow.matches() && DATE.matcher(allow.group("reason")).find()) {
            mistakes.add(Rule.EXCUSE_UNTIL.at(
                    origin, words.substring(words.toLowerCase(Locale.ROOT).indexOf("until ") + 6)));
            return Optional.empty();
        }
        if (!allow.matches() || allow.group("reason").isBlank()) {
            mistakes.add(Rule.EXCUSE_UNREADABLE.at(origin));
            return Optional.empty();
        }
        try {
            Optional<LocalDate> until =
                    Optional.ofNullable(allow.group("until")).map(LocalDate::parse);
            return Optional.of(new LocalExcuse(allow.group("rule"), until, "this comment", origin));
        } catch (DateTimeParseException e) {
            mistakes.add(Rule.EXCUSE_UNTIL.at(origin, allow.group("until")));
            return Optional.empty();
        }
    }

    /** {@return the mistakes in the comments} */
    List<Finding> mistakes() {
        return mistakes;
    }

    /**
     * Takes the excuses of a rule out.
     *
     * @param first the line in which it begins
     * @param end the line in which what follows it begins
     * @param lines the lines of the file
     */
    List<LocalExcuse> take(int first, int end, FileLines lines) {
        int begin = first;
        while (begin > 1 && lines.line(begin - 1).strip().startsWith("#")) {
            begin--;
        }
        int behind = end;
        boolean isLast = end > lines.count();
        while (!isLast && behind - 1 > first && lines.line(behind - 1).strip().startsWith("#")) {
            behind--;
        }
        List<LocalExcuse> taken = new ArrayList<>(byLine.subMap(begin, behind).values());
        byLine.subMap(begin, behind).clear();
        return taken;
    }

    /** {@return the excuses that no rule has taken, and that apply to the whole file} */
    List<LocalExcuse> rest() {
        return List.copyOf(byLine.values());
    }

    /** {@return the name of the file} */
    String file() {
        return file;
    }
}
