package dev.metricwright.processor;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A finding as a user sees it.
 *
 * @param kind {@code error} or {@code warning}
 * @param file its file; empty for none
 * @param line the line in the file, from 1
 * @param column the column, from 1
 * @param text the message
 * @param source the line that {@code javac} shows below it; empty for none
 */
record ReportedDiagnostic(String kind, String file, int line, int column, String text, String source) {

    private static final Pattern RULE = Pattern.compile("\\[metricwright:([a-z-]+)] ");
    private static final Pattern CATALOG_PLACE = Pattern.compile("] ([^ :]+\\.yaml):(\\d+):(\\d+): ");
    private static final int WIDTH = 110;

    /** Returns the findings of {@code lint}. */
    static ReportedDiagnostic of(Finding finding) {
        Origin origin = finding.origin();
        return new ReportedDiagnostic(
                finding.severity().word(), origin.file(), origin.line(), origin.column(), finding.diagnostic(), "");
    }

    /** Returns the same finding without the folder of the files. */
    ReportedDiagnostic without(Path folder) {
        String in = folder + File.separator;
        return new ReportedDiagnostic(kind, file.replace(in, ""), line, column, text.replace(in, ""), source);
    }

    /**
     * Converts a message of {@code javac}.
     *
     * @param catalogs the folder of the catalogs, which is left out
     * @param texts the sources as readers see them, without the lines that the tests add before the first line
     */
    static ReportedDiagnostic of(Diagnostic<? extends JavaFileObject> diagnostic, Path catalogs, List<String> texts) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        String text = diagnostic.getMessage(Locale.ROOT).replace(catalogs + File.separator, "");
        JavaFileObject file = diagnostic.getSource();
        if (file == null) {
            Matcher place = CATALOG_PLACE.matcher(text);
            return place.find()
                    ? new ReportedDiagnostic(
                            kind,
                            place.group(1),
                            Integer.parseInt(place.group(2)),
                            Integer.parseInt(place.group(3)),
                            text,
                            "")
                    : new ReportedDiagnostic(kind, "", 0, 0, text, "");
        }
        String compiled = Compilations.text(file);
        String shown = texts.stream().filter(compiled::endsWith).findFirst().orElse(compiled); // or a recorder
        int line = (int) diagnostic.getLineNumber();
        int inFront = line == 1 ? compiled.length() - shown.length() : 0;
        return new ReportedDiagnostic(
                kind,
                file.getName().replaceFirst(".*/", ""),
                line,
                (int) diagnostic.getColumnNumber() - inFront,
                text,
                shown.lines().skip(line - 1L).findFirst().orElse(""));
    }

    String rule() {
        Matcher rule = RULE.matcher(text);
        return rule.find() ? rule.group(1) : text;
    }

    /** Returns {@code error file:line rule}, as examples expect it. */
    String words() {
        return kind + " " + (file.isEmpty() ? "options:1" : file + ":" + line) + " " + rule();
    }

    /** Returns the message as {@code javac} and {@code lint} print it, except that long lines are folded. */
    String printed() {
        String place = source.isEmpty() ? file + ":" + line + ":" + column + ": " : file + ":" + line + ": ";
        boolean placed = file.isEmpty() || CATALOG_PLACE.matcher(text).find();
        String message = folded((placed ? "" : place) + kind + ": " + text);
        return source.isEmpty() ? message : message + source + "\n" + " ".repeat(column - 1) + "^\n";
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                folded.append("\n   ");
                length = 3;
            }
            folded.append(length == 0 ? "" : " ").append(word);
            length += 1 + word.length();
        }
        return folded.append('\n').toString();
    }
}
