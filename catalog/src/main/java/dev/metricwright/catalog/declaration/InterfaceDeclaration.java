package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;
import java.util.List;
import java.util.Optional;

/**
 * A type with Metricwright annotations.
 *
 * @param type its Java type
 * @param form its kind of type
 * @param catalog the catalog that its own annotation names, if it has one
 * @param injection how its recorder is injected
 * @param generic whether it has type parameters
 * @param extended whether it has type parameters, and a type of the same compilation extends it
 * @param contradictions the signatures of methods that it inherits in versions that contradict each other
 * @param ineffective annotations on its own methods that have no effect
 * @param methods the abstract methods that its recorder implements, inherited ones included, in the order of the source
 * @param delegated the abstract methods that record nothing, because their bodies are elsewhere
 * @param auxiliary the types that its recorder names, but that are declared in the file of another type; each at the
 *     place that names it first
 * @param place the place of its name
 */
public record InterfaceDeclaration(
        InterfaceType type,
        Form form,
        Optional<Placed<String>> catalog,
        Injection injection,
        boolean generic,
        boolean extended,
        List<String> contradictions,
        List<IneffectiveAnnotation> ineffective,
        List<MethodDeclaration> methods,
        List<DelegatedMethod> delegated,
        List<Placed<AuxiliaryType>> auxiliary,
        Place place) {

    /** Kinds of types. */
    public enum Form {
        /** An interface that a class of the same package can implement. */
        INTERFACE("an interface"),
        /** A class. */
        CLASS("a class"),
        /** A record. */
        RECORD("a record"),
        /** An enum. */
        ENUM("an enum"),
        /** An annotation type. */
        ANNOTATION_TYPE("an annotation type"),
        /** An interface that permits only some classes. */
        SEALED_INTERFACE("a sealed interface"),
        /** An interface that no other class can see. */
        PRIVATE_INTERFACE("a private interface"),
        /** An interface that no other class can see, because a type around it is private. */
        INTERFACE_IN_PRIVATE_TYPE("an interface in a private type");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** {@return the form in words, with its article} */
        public String words() {
            return words;
        }
    }

    /** Keeps its own copies. */
    public InterfaceDeclaration {
        contradictions = List.copyOf(contradictions);
        ineffective = List.copyOf(ineffective);
        methods = List.copyOf(methods);
        delegated = List.copyOf(delegated);
        auxiliary = List.copyOf(auxiliary);
    }

    /**
     * Declares an interface with nothing special about it.
     *
     * @param type its Java type
     * @param catalog the catalog that its own annotation names, if it has one
     * @param methods its abstract methods
     * @param place the place of its name
     * @return the declaration
     */
    public static InterfaceDeclaration of(
            InterfaceType type, Optional<Placed<String>> catalog, List<MethodDeclaration> methods, Place place) {
        return new InterfaceDeclaration(
                type,
                Form.INTERFACE,
                catalog,
                Injection.NONE,
                false,
                false,
                List.of(),
                List.of(),
                methods,
                List.of(),
                List.of(),
                place);
    }

    /** {@return the name without the package, as {@code Outer.Inner}} */
    public String name() {
        return type.name().nestedName();
    }
}
