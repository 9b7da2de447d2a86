package dev.metricwright.testing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The name that was probably meant: the name that a mistyped name is closest to. */
final class Nearest {

    private Nearest() {}

    /** {@code " (did you mean x?)"}, or an empty string if no candidate is close. */
    static String hint(String word, Collection<String> candidates) {
        return first(word, candidates).stream()
                .findFirst()
                .filter(nearest -> edits(word, nearest) <= tolerated(word, nearest))
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }

    /** The candidates, nearest first; equally near candidates are in alphabetical order. */
    static List<String> first(String word, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String candidate) -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The maximum number of edits: a third of the longer word. With more edits, it is a different word. */
    private static int tolerated(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    }

    /** The number of letters that are added, left out, replaced, or swapped with their neighbour. */
    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int fewest(int[][] edits, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, 1 + edits[i - 2][j - 2]) : fewest;
    }
}
