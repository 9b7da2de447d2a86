package dev.metricwright.cli.scaffold;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out names of types. No two names are alike, even if case is ignored, because they are also names of files.
 * Names that the sources already use are not handed out.
 */
final class TypeNames {

    /**
     * The names that are used already: those of {@code java.lang} that an enum could have by chance, and those of all
     * Metricwright annotations and handles.
     */
    private static final Set<String> USED = Set.of(
            ("Boolean Byte Catalog Character Class Comparable Counter Deprecated Double DoubleSupplier Duration Enum Error"
                            + " Exception Family Float Gauge Histogram Integer Iterable Label Labels LabelValue Long"
                            + " LongSupplier BooleanSupplier Math MetricFamily MetricType MetricsRegistry Misuse Module"
                            + " Nanos Number Object Override Package Process Record RecorderOptions RemovesSeries Runnable"
                            + " Runtime Short StartsSeries String System Thread Throwable Timing Void")
                    .split(" "));

    private final Set<String> taken = new HashSet<>();

    TypeNames() {
        USED.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The first of some names that is free, else the last of them with a number. */
    String free(List<String> names) {
        String last = names.get(names.size() - 1);
        for (String name : names) {
            if (take(name)) {
                return name;
            }
        }
        int number = 2;
        while (!take(last + number)) {
            number++;
        }
        return last + number;
    }

    private boolean take(String name) {
        return Character.isLetter(name.charAt(0)) && taken.add(name.toLowerCase(Locale.ROOT));
    }
}
