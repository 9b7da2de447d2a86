package dev.metricwright.cli.sources;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.cli.expressions.Recording;
import dev.metricwright.cli.expressions.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a file of rules or a dashboard contains.
 *
 * @param expressions its expressions, in the order of the file
 * @param recordings its recording rules
 * @param mistakes why it cannot be read, or not all of it
 * @param libraryPanels the ids of the library panels that it defines
 * @param missingPanels the library panels that it only refers to, by their ids: why they are not checked
 */
public record SourceFile(
        List<Written> expressions,
        List<Recording> recordings,
        List<Finding> mistakes,
        Set<String> libraryPanels,
        Map<String, String> missingPanels) {

    /**
     * The library panels that files use without a definition in any of these files.
     *
     * @param files the files
     * @return why each of them is not checked
     */
    public static List<String> missing(List<SourceFile> files) {
        Set<String> defined = new HashSet<>();
        files.forEach(file -> defined.addAll(file.libraryPanels()));
        return files.stream()
                .flatMap(file -> new TreeMap<>(file.missingPanels()).entrySet().stream())
                .filter(panel -> !defined.contains(panel.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Keeps its own copies. */
    public SourceFile {
        expressions = List.copyOf(expressions);
        recordings = List.copyOf(recordings);
        mistakes = List.copyOf(mistakes);
        libraryPanels = Set.copyOf(libraryPanels);
        missingPanels = Map.copyOf(missingPanels);
    }
}
