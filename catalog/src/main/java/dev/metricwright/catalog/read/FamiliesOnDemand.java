package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.UnreadFamilies;
import dev.metricwright.catalog.tree.UnreadableTreeException;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads the families of a catalog that the build wrote, each when it is first asked for. */
record FamiliesOnDemand(UnreadFamilies unread, FamilyReader reader, Mistakes mistakes) implements IntFunction<Family> {

    Families families() {
        return Families.madeBy(unread.names(), this);
    }

    /** Reads a family. The build read it without a mistake, so a mistake now means that the jar is damaged. */
    @Override
    public Family apply(int place) {
        try {
            Optional<Family> family = reader.read(unread.read(place));
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
                + mistake.message() + "; download the jar again");
    }
}
