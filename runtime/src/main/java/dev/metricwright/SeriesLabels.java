package dev.metricwright;

import java.nio.charset.StandardCharsets;

/**
 * The labels of one series: those that are present, in the order in which they are exposed, the registry's common labels
 * last. Values hold no unpaired surrogates.
 */
public interface SeriesLabels {

    /**
     * How many labels the series has.
     *
     * @return the number, 0 or more
     */
    int size();

    /**
     * The name of a label.
     *
     * @param index from 0 to {@code size() - 1}
     * @return the name
     */
    String name(int index);

    /**
     * The value of a label.
     *
     * @param index from 0 to {@code size() - 1}
     * @return the value, neither escaped nor quoted; may be empty
     */
    String value(int index);

    /**
     * How many bytes {@link #encode} writes.
     *
     * @return the number, 0 without labels
     */
    int encodedLength();

    /**
     * Writes the labels as both Prometheus text formats have them between the braces: {@code a="x",b="y"} in
     * {@linkplain StandardCharsets#UTF_8 UTF-8}, with {@code \}, {@code "} and line feeds escaped.
     *
     * @param target where to
     * @param start where they begin there; {@link #encodedLength} bytes have room behind it
     */
    void encode(byte[] target, int start);

    /**
     * The labels as both Prometheus text formats have them between the braces.
     *
     * @return the bytes, empty without labels
     * @see #encode
     */
    default byte[] encoded() {
        byte[] bytes = new byte[encodedLength()];
        encode(bytes, 0);
        return bytes;
    }
}
