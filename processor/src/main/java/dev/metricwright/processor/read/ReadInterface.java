package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * An interface, read: what it declares, and what the compiler has to say of the types that its methods name.
 *
 * @param declaration what it declares
 * @param type the interface itself
 * @param signatures the erased types of each method
 * @param warnings what compilers would warn of in a class that implements it, by the names under which it is suppressed
 */
public record ReadInterface(
        InterfaceDeclaration declaration,
        TypeElement type,
        Map<MethodDeclaration, Signature> signatures,
        Set<String> warnings) {

    /** Keeps its own copies. */
    public ReadInterface {
        signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
        warnings = Collections.unmodifiableSet(new TreeSet<>(warnings));
    }

    /**
     * The erased types of a method.
     *
     * @param parameters those of its parameters
     * @param result that of its result
     * @param isVarArgs whether the last parameter takes any number of arguments
     */
    public record Signature(List<TypeMirror> parameters, TypeMirror result, boolean isVarArgs) {

        /** Keeps its own copy. */
        public Signature {
            parameters = List.copyOf(parameters);
        }
    }
}
