package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Families that were found in a document by name, and that are not read yet. */
final class UnreadFamilies {

    private final List<String> names = new ArrayList<>();
    private final List<JsonTree> trees = new ArrayList<>();

    void add(String name, JsonTree tree) {
        names.add(name);
        trees.add(tree);
    }

    Families readBy(FamilyReader reader, Mistakes mistakes) {
        return Families.madeBy(names, new Reading(trees, reader, mistakes));
    }

    private record Reading(List<JsonTree> trees, FamilyReader reader, Mistakes mistakes)
            implements IntFunction<Family> {
        @Override
        public Family apply(int place) {
            return read(trees.get(place), reader, mistakes);
        }
    }

    /** Reads a family. The build read it without a mistake, so a mistake now means that the jar is damaged. */
    private static Family read(JsonTree tree, FamilyReader reader, Mistakes mistakes) {
        try {
            Optional<Family> family = reader.read(tree.value());
            if (family.isPresent() && mistakes.inOrder().isEmpty()) {
                return family.get();
            }
            throw damaged(mistakes.inOrder().get(0));
        } catch (UnreadableTreeException e) {
            throw damaged(e.mistake());
        }
    }

    private static IllegalStateException damaged(Finding mistake) {
        return new IllegalStateException("the jar of Metricwright is damaged, at " + mistake.origin() + ": "
                + mistake.message() + "; get the jar anew");
    }
}
