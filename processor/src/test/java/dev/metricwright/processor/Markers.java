package dev.metricwright.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * Expected findings, marked in the sources: {@code // ! rule} at the end of a line means an error in this line, {@code
 * // ? rule} a warning; several rules are separated by commas.
 */
final class Markers {

    private static final Pattern MARKER = Pattern.compile("//\\s*([!?])\\s*([a-z-]+(?:,\\s*[a-z-]+)*)");

    /** The tokens that decide where {@code @Labels} begins and ends; strings and comments are skipped. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|//[^\n]*|/\\*(?s:.*?)\\*/|(@Labels\\s*\\()|(\\()|(\\))|(\n)");

    private Markers() {}

    /** Returns one line per finding, in the form of {@link Compilations#diagnostics}, as {@code javac} reports it. */
    static List<String> onJavac(List<JavaFileObject> sources) {
        return expected(sources, false);
    }

    /**
     * Returns the findings as ECJ reports them: it has no positions within a list, and reports an entry of {@code
     * @Labels} in the line where the annotation begins.
     */
    static List<String> onEcj(List<JavaFileObject> sources) {
        return expected(sources, true);
    }

    private static List<String> expected(List<JavaFileObject> sources, boolean atAnnotations) {
        List<String> expected = new ArrayList<>();
        for (JavaFileObject source : sources) {
            String text = Compilations.text(source);
            String[] lines = text.split("\n", -1);
            int[] places = atAnnotations ? beginnings(text, lines.length) : new int[lines.length];
            for (int i = 0; i < lines.length; i++) {
                int line = places[i] == 0 ? i + 1 : places[i];
                Matcher marker = MARKER.matcher(lines[i]);
                while (marker.find()) {
                    String kind = marker.group(1).equals("!") ? "error" : "warning";
                    for (String rule : marker.group(2).split(",\\s*", -1)) {
                        expected.add(kind + " " + Compilations.fileName(source) + ":" + line + " " + rule);
                    }
                }
            }
        }
        return expected.stream().sorted().toList();
    }

    /**
     * Returns for each line that begins within {@code @Labels(…)} the line where the annotation begins; otherwise 0.
     */
    private static int[] beginnings(String text, int lines) {
        int[] beginnings = new int[lines];
        int line = 1;
        int depth = 0;
        int annotation = 0;
        int annotationDepth = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group(1) != null || token.group(2) != null) {
                depth++;
                if (token.group(1) != null && annotation == 0) {
                    annotation = line;
                    annotationDepth = depth;
                }
            } else if (token.group(3) != null) {
                if (depth == annotationDepth) {
                    annotation = 0;
                }
                depth--;
            } else if (token.group(4) != null) {
                beginnings[line++] = annotation;
            } else {
                line += (int) token.group().chars().filter(c -> c == '\n').count();
            }
        }
        return beginnings;
    }
}
