package dev.metricwright.catalog.declaration;

import java.util.List;
import java.util.Optional;

/**
 * A type that bears annotations of ours.
 *
 * @param type its Java type
 * @param form what kind of type it is
 * @param catalog the catalog that it names itself, where it does
 * @param injection how its recorder is to be injected
 * @param generic whether it has type parameters
 * @param contradictions methods that it inherits in versions that contradict each other, each as its signature
 * @param methods the abstract methods that its recorder implements, inherited ones included, in the order of the source
 * @param place the line of its name
 */
public record InterfaceDeclaration(
        InterfaceType type,
        Form form,
        Optional<Stated<String>> catalog,
        Injection injection,
        boolean generic,
        List<String> contradictions,
        List<MethodDeclaration> methods,
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
        PRIVATE_INTERFACE("a private interface");

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
        methods = List.copyOf(methods);
    }

    /** {@return the name without the package, as {@code Outer.Inner}} */
    public String name() {
        return type.name().nestedName();
    }
}
