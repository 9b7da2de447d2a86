package dev.metricwright.runtime;

import dev.metricwright.SeriesLabels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of one series, encoded once. */
final class CellLabels implements SeriesLabels {

    private final String[] names;
    private final String[] values;
    private volatile byte @Nullable [] encoded;

    CellLabels(List<String> names, List<String> values) {
        this.names = names.toArray(new String[0]);
        this.values = values.toArray(new String[0]);
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public String name(int index) {
        return names[index];
    }

    @Override
    public String value(int index) {
        return values[index];
    }

    @Override
    public byte[] encoded() {
        byte[] known = encoded;
        if (known == null) {
            known = encode();
            encoded = known;
        }
        return known;
    }

    private byte[] encode() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ",").append(names[i]).append("=\"");
            escape(values[i], text);
            text.append('"');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '"' -> text.append("\\\"");
                case '\n' -> text.append("\\n");
                default -> text.append(c);
            }
        }
    }
}
