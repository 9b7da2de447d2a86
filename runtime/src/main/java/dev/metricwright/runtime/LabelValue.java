package dev.metricwright.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A value of an open label: its text, and how the exposition formats write it. All series that read it share it, and its
 * {@link OpenLabel} counts them here.
 */
final class LabelValue {

    /** What a label reads that the family does not have. */
    static final LabelValue NONE = new LabelValue("", "", true);

    private final String label;
    private final String text;
    private final boolean absent;
    /** Made when first read. Two views that race make it twice, alike. */
    private volatile byte @Nullable [] encoded;

    volatile boolean reserved;
    /** In how many cells it stands. */
    int cells;
    /** How many of those are retired. */
    int retiredCells;

    /**
     * Makes a value.
     *
     * @param label the name of the label
     * @param text what the label reads
     * @param optional whether a series that reads the empty text lacks the label
     */
    LabelValue(String label, String text, boolean optional) {
        this.label = label;
        this.text = text;
        this.absent = optional && text.isEmpty();
    }

    String text() {
        return text;
    }

    /** Whether a series that reads this lacks the label. */
    boolean isAbsent() {
        return absent;
    }

    /** Whether it stands in nothing but retired cells. */
    boolean isRetired() {
        return !reserved && cells > 0 && cells == retiredCells;
    }

    /** Label and value as the exposition formats write them, behind a comma; empty where the label is absent. */
    byte[] encoded() {
        byte[] known = encoded;
        if (known == null) {
            known = absent ? new byte[0] : encoded(label, text);
            encoded = known;
        }
        return known;
    }

    /** A label and its value as the exposition formats write them, behind a comma. */
    static byte[] encoded(String label, String value) {
        StringBuilder encoded = new StringBuilder().append(',').append(label).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> encoded.append("\\\\");
                case '"' -> encoded.append("\\\"");
                case '\n' -> encoded.append("\\n");
                default -> encoded.append(c);
            }
        }
        return encoded.append('"').toString().getBytes(StandardCharsets.UTF_8);
    }
}
