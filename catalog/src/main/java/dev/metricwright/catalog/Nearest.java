package dev.metricwright.catalog;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody probably meant: the known word that is closest to a mistyped one. */
public final class Nearest {

    private Nearest() {}

    /**
     * Finds the word that was probably meant.
     *
     * @param word the word as it was written
     * @param candidates the known words
     * @return the candidate with the fewest edits, among equals the first in alphabetical order; empty if all are too
     *     different
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        Optional<String> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int most = Math.min(fewest, tolerated(word, candidate));
            int edits = most < Math.abs(word.length() - candidate.length())
                    ? Integer.MAX_VALUE
                    : edits(word, candidate, most);
            if (edits > most) {
                continue;
            }
            if (edits < fewest || (edits == fewest && candidate.compareTo(best.orElse(candidate)) < 0)) {
                best = Optional.of(candidate);
                fewest = edits;
            }
        }
        return best;
    }

    /**
     * The maximum number of edits: a third of the longer word, but at least one. More edits make it another word. Parts
     * between underscores that both words begin or end with do not count: {@code shop_returns_total} is not near
     * {@code shop_orders_total}. If one word only has more parts than the other, all parts count.
     */
    private static int tolerated(String word, String candidate) {
        String one = "_" + word + "_";
        String other = "_" + candidate + "_";
        int shorter = Math.min(one.length(), other.length());
        int first = 0;
        for (int i = 0; i < shorter && same(one.charAt(i), other.charAt(i)); i++) {
            first = one.charAt(i) == '_' ? i + 1 : first;
        }
        int last = 0;
        for (int i = 1; i <= shorter - first && same(fromEnd(one, i), fromEnd(other, i)); i++) {
            last = fromEnd(one, i) == '_' ? i : last;
        }
        boolean hasOnlyMore = first + last >= shorter;
        int longer = Math.max(one.length(), other.length());
        int counted = hasOnlyMore ? Math.max(word.length(), candidate.length()) : longer - first - last;
        return Math.max(1, counted / 3);
    }

    private static char fromEnd(String word, int place) {
        return word.charAt(word.length() - place);
    }

    /**
     * The Damerau-Levenshtein distance with adjacent transpositions. A change of case costs nothing. The computation
     * ends early, with a larger number than {@code most}, once the distance cannot be smaller.
     */
    private static int edits(String from, String to, int most) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (same(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && same(from.charAt(i - 1), to.charAt(j - 2))
                        && same(from.charAt(i - 2), to.charAt(j - 1))) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most && leastOfLast >= most) {
                return most + 1;
            }
            leastOfLast = least;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
