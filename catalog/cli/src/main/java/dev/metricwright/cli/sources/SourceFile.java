package dev.metricwright.cli.sources;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.cli.expressions.Recording;
import dev.metricwright.cli.expressions.Written;
import java.util.List;

/**
 * What a file of rules or a dashboard contains.
 *
 * @param expressions its expressions, in the order of the file
 * @param recordings its recording rules
 * @param mistakes why it cannot be read, or not all of it
 * @param notes what it contains that is not checked, one sentence each
 */
public record SourceFile(
        List<Written> expressions, List<Recording> recordings, List<Finding> mistakes, List<String> notes) {

    /** Keeps its own copies. */
    public SourceFile {
        expressions = List.copyOf(expressions);
        recordings = List.copyOf(recordings);
        mistakes = List.copyOf(mistakes);
        notes = List.copyOf(notes);
    }
}
