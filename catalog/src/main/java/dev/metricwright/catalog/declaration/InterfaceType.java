package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.declaration.ErasedType.ClassType;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Java type of an interface, with what a class in the same package must know to implement it without a compiler
 * warning.
 *
 * @param name its name
 * @param module the named module that it belongs to; empty for the unnamed module
 * @param isPublic whether it and all types that enclose it are public
 * @param seesGenerated whether its module sees {@code javax.annotation.processing.Generated}
 * @param warnings the warnings that the implementing class causes, as {@code @SuppressWarnings} names them
 * @param hiddenNames simple names that have another meaning in the implementing class than elsewhere: nested types and
 *     constants that it inherits, and types of its package that hide those of {@code java.lang}
 * @param methodNames the names of all methods that the interface declares or inherits
 */
public record InterfaceType(
        ClassType name,
        String module,
        boolean isPublic,
        boolean seesGenerated,
        Set<String> warnings,
        Set<String> hiddenNames,
        Set<String> methodNames) {

    /** Keeps its own copies, sorted. */
    public InterfaceType {
        warnings = Collections.unmodifiableSet(new TreeSet<>(warnings));
        hiddenNames = Collections.unmodifiableSet(new TreeSet<>(hiddenNames));
        methodNames = Collections.unmodifiableSet(new TreeSet<>(methodNames));
    }

    /**
     * Describes a public interface of the unnamed module, with nothing special about it.
     *
     * @param packageName its package
     * @param simpleName its simple name
     * @return the interface
     */
    public static InterfaceType of(String packageName, String simpleName) {
        return new InterfaceType(ErasedType.of(packageName, simpleName), "", true, true, Set.of(), Set.of(), Set.of());
    }
}
