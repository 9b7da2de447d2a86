package dev.metricwright.processor.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes of a file are imported, and by which names the others go. */
final class Imports {

    private final String packageName;
    private final Set<String> nested;
    private final Set<String> hidden;

    /** What simple names mean in the file. */
    private final Map<String, ClassName> meanings = new HashMap<>();

    /**
     * Chooses them, by the order in which they are named; what is in the package of the file comes before all that.
     *
     * @param file the class that is in the file
     * @param nested the simple names that mean types of its own, or such that it inherits
     * @param hidden the simple names of {@code java.lang} that mean classes of its package
     * @param pieces the code
     */
    Imports(ClassName file, Set<String> nested, Set<String> hidden, List<Piece> pieces) {
        this.packageName = file.packageName();
        this.nested = nested;
        this.hidden = hidden;
        meanings.put(file.nestedName(), file);
        choose(pieces, true);
        choose(pieces, false);
    }

    private void choose(List<Piece> pieces, boolean ofPackage) {
        for (Piece piece : pieces) {
            if (piece instanceof ClassName name && isOfPackage(name) == ofPackage) {
                meanings.putIfAbsent(name.topLevelName(), name);
            }
        }
    }

    private boolean isOfPackage(ClassName name) {
        return name.packageName().equals(packageName);
    }

    /** A class as the file names it. */
    String nameOf(ClassName name) {
        return isShort(name) ? name.nestedName() : name.canonicalName();
    }

    private boolean isShort(ClassName name) {
        String simple = name.topLevelName();
        ClassName meaning = meanings.get(simple);
        return meaning != null && meaning.packageName().equals(name.packageName()) && !nested.contains(simple);
    }

    /** Whether it needs no import. */
    private boolean isKnown(ClassName name) {
        return isOfPackage(name)
                || (name.packageName().equals(ClassName.JAVA_LANG) && !hidden.contains(name.topLevelName()));
    }

    /** The declarations of the imports, in the order of the names. */
    String declarations() {
        List<String> imported = new ArrayList<>();
        for (ClassName name : meanings.values()) {
            if (!isKnown(name) && isShort(name)) {
                imported.add(name.topLevelCanonicalName());
            }
        }
        Collections.sort(imported);
        StringBuilder declarations = new StringBuilder();
        for (String name : imported) {
            declarations.append("import ").append(name).append(";\n");
        }
        return declarations.toString();
    }
}
