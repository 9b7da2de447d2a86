package dev.metricwright;

import java.nio.charset.StandardCharsets;

/**
 * The labels of one series: those that are present, in the order in which they are exposed, the registry's common
 * labels last. Values contain no unpaired surrogates.
 */
public interface SeriesLabels {

    /**
     * The number of labels of the series.
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
     * The number of bytes that {@link #encode} writes.
     *
     * @return the number, 0 without labels
     */
    int encodedLength();

    /**
     * Writes the labels as both Prometheus text formats write them between the braces: {@code a="x",b="y"} in
     * {@linkplain StandardCharsets#UTF_8 UTF-8}, with {@code \}, {@code "} and line feeds escaped.
     *
     * @param target the array to write to
     * @param start the index of the first byte; the array has room for {@link #encodedLength} bytes from there
     */
    void encode(byte[] target, int start);

    /**
     * The labels as both Prometheus text formats write them between the braces.
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
