package dev.metricwright.processor.write;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of a class, none of them twice. */
final class Names {

    private final Set<String> taken = new HashSet<>();

    /** Keeps a name from being given to anything. */
    void reserve(String name) {
        taken.add(name);
    }

    /** A name that nothing else has, as near to what is wished as can be. */
    String take(String wish) {
        String name = wish;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
