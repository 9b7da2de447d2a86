package dev.metricwright.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;

/** What a command prints beside its findings. SARIF and annotations of GitHub Actions have no place for it. */
public interface Supplement {

    /** Nothing beside the findings. */
    Supplement NONE = new Supplement() {
        @Override
        public void print(PrintWriter out) {
            // There is nothing to print.
        }

        @Override
        public void write(JsonGenerator json) {
            // There is nothing to write.
        }
    };

    /**
     * Prints it as text, after the findings.
     *
     * @param out the writer to print to
     */
    void print(PrintWriter out);

    /**
     * Writes it as further keys of the document with the findings.
     *
     * @param json the document
     * @throws IOException if it cannot be written to
     */
    void write(JsonGenerator json) throws IOException;
}
