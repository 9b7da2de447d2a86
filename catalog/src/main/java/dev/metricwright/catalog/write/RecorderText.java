package dev.metricwright.catalog.write;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.recorded.CatalogVersion;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecordedLabel;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Writes what a recorder defines as JSON, with each family on its own line, so that a finding about a family has a
 * place. The same recorder always gives the same text. {@code recorder.schema.json} describes every key.
 */
public final class RecorderText {

    private final JsonWriter json = new JsonWriter();

    private RecorderText() {}

    /**
     * Describes a recorder.
     *
     * @param recorder the recorder
     * @return the text, to be stored in UTF-8 as a {@link dev.metricwright.catalog.recorded.RecorderFolder#file}
     */
    public static String of(RecordedInterface recorder) {
        RecorderText text = new RecorderText();
        text.write(recorder);
        return text.json.document();
    }

    private void write(RecordedInterface recorder) {
        json.open('{');
        json.key("format");
        json.literal(RecordedInterface.FORMAT);
        write("interface", recorder.name());
        json.key("families");
        json.open('[');
        for (RecordedFamily family : recorder.families()) {
            json.line();
            write(family);
            json.line();
        }
        json.close(']');
        json.close('}');
    }

    private void write(RecordedFamily family) {
        json.open('{');
        write("name", family.name());
        write("type", family.type().word());
        write("unit", family.unit());
        if (family.catalog().isPresent()) {
            json.key("catalog");
            write(family.catalog().get());
        }
        json.key("labels");
        json.open('[');
        for (RecordedLabel label : family.labels()) {
            write(label);
        }
        json.close(']');
        if (!family.detail().isEmpty()) {
            json.key("detail");
            json.open('[');
            for (Detail detail : family.detail()) {
                write(detail);
            }
            json.close(']');
        }
        if (!family.buckets().isEmpty()) {
            json.key("buckets");
            json.open('[');
            for (double bound : family.buckets()) {
                json.literal(ShortestDecimal.text(bound));
            }
            json.close(']');
        }
        write("max_series", family.maxSeries());
        json.close('}');
    }

    private void write(CatalogVersion catalog) {
        json.open('{');
        write("name", catalog.name());
        write("version", catalog.version());
        json.close('}');
    }

    private void write(RecordedLabel label) {
        json.open('{');
        write("name", label.name());
        if (!label.values().listed().isEmpty()) {
            json.key("values");
            write(label.values().listed().keySet());
        }
        if (label.values() instanceof LabelValues.Open open) {
            write("open", true);
            write("max", open.max());
        }
        write("optional", label.isOptional());
        write("opened", label.isOpened());
        if (!label.unrecorded().isEmpty()) {
            json.key("unrecorded");
            write(label.unrecorded());
        }
        json.close('}');
    }

    private void write(Collection<String> texts) {
        json.open('[');
        for (String text : texts) {
            json.text(text);
        }
        json.close(']');
    }

    private void write(Detail detail) {
        json.open('{');
        write("name", detail.label());
        write("ask", detail.ask());
        write("max", detail.max());
        json.close('}');
    }

    /** Writes a value. Empty, absent and false values are left out. */
    private void write(String key, String text) {
        if (!text.isEmpty()) {
            json.key(key);
            json.text(text);
        }
    }

    private void write(String key, OptionalInt number) {
        if (number.isPresent()) {
            json.key(key);
            json.literal(Integer.toString(number.getAsInt()));
        }
    }

    private void write(String key, boolean flag) {
        if (flag) {
            json.key(key);
            json.literal("true");
        }
    }
}
