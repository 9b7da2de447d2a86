package dev.metricwright.catalog.tree;

import java.util.ArrayList;
import java.util.List;

/** Families that were found in a document by name, and that are not read yet. */
public final class UnreadFamilies {

    private final List<String> names = new ArrayList<>();
    private final List<JsonTree> trees = new ArrayList<>();

    UnreadFamilies() {}

    void add(String name, JsonTree tree) {
        names.add(name);
        trees.add(tree);
    }

    /** {@return the names of the families, in the order of the document} */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Reads a family.
     *
     * @param place its place in the list of names
     * @return its tree
     * @throws UnreadableTreeException if it cannot be read
     */
    public Node read(int place) throws UnreadableTreeException {
        return trees.get(place).value();
    }
}
