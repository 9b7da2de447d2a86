package dev.metricwright.cli.sources;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Document;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.UnreadableTreeException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the trees of files, and reports what prevents that as findings about them. */
final class Documents {

    private Documents() {}

    /** Reads a tree, or several. */
    private interface Reading {
        List<Node> read(Mistakes mistakes) throws UnreadableTreeException;
    }

    static List<Node> yaml(String file, byte[] content, List<Finding> mistakes) {
        return read(file, content, mistakes, found -> Document.readYaml(file, content, found));
    }

    static List<Node> json(String file, byte[] content, List<Finding> mistakes) {
        return read(file, content, mistakes, found -> List.of(Document.readJson(file, content, found)));
    }

    private static List<Node> read(String file, byte[] content, List<Finding> mistakes, Reading reading) {
        if (content.length > Document.MAX_SIZE) {
            mistakes.add(Rule.SOURCE_TOO_LARGE.at(Origin.whole(file), Document.MAX_SIZE / 1024 / 1024));
            return List.of();
        }
        if (new String(content, StandardCharsets.UTF_8).isBlank()) {
            mistakes.add(Rule.SOURCE_EMPTY.at(Origin.whole(file)));
            return List.of();
        }
        Mistakes found = new Mistakes();
        try {
            List<Node> trees = reading.read(found);
            found.inOrder().forEach(mistake -> mistakes.add(of(mistake)));
            return trees;
        } catch (UnreadableTreeException e) {
            mistakes.add(of(e.mistake()));
            return List.of();
        }
    }

    /** A mistake of the language, which is reported as one of a catalog elsewhere. */
    private static Finding of(Finding mistake) {
        return Rule.SOURCE_UNREADABLE.at(mistake.place().orElseThrow(), mistake.message());
    }
}
