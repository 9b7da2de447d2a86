package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * An interface, read: what it declares, and what the compiler has to say of the types that its methods name.
 *
 * @param declaration what it declares
 * @param type the interface itself
 * @param signatures the erased types of each method
 * @param involvesDeprecated whether it, its methods or their types are deprecated
 */
public record ReadInterface(
        InterfaceDeclaration declaration,
        TypeElement type,
        Map<MethodDeclaration, Signature> signatures,
        boolean involvesDeprecated) {

    /** Keeps its own copy. */
    public ReadInterface {
        signatures = Map.copyOf(signatures);
    }

    /**
     * The erased types of a method.
     *
     * @param parameters those of its parameters
     * @param result that of its result
     * @param isErased whether these are not the types that were declared
     * @param isVarArgs whether the last parameter takes any number of arguments
     */
    public record Signature(List<TypeMirror> parameters, TypeMirror result, boolean isErased, boolean isVarArgs) {

        /** Keeps its own copy. */
        public Signature {
            parameters = List.copyOf(parameters);
        }
    }
}
