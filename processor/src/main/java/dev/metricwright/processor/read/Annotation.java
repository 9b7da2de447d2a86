package dev.metricwright.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * An annotation as it was written: values that are left to their defaults are absent.
 *
 * @param element what it is on
 * @param mirror the annotation itself
 */
record Annotation(Element element, AnnotationMirror mirror) {

    private static final String UNKNOWN = "<error>";

    /** The annotation of a name on an element, where it has one. */
    static Optional<Annotation> on(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement type
                    && type.getQualifiedName().contentEquals(name)) {
                return Optional.of(new Annotation(element, mirror));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether an element bears an annotation of ours with a value that the compiler does not know yet: a constant of a class
     * that another processor may still write. For such a value it has this text.
     */
    static boolean isIncomplete(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isOurs(mirror)
                    && mirror.getElementValues().values().stream()
                            .flatMap(Annotation::elements)
                            .anyMatch(value -> UNKNOWN.equals(value.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().toString().startsWith(RuntimeNames.PACKAGE + ".");
    }

    /** A value, as the compiler keeps it. */
    Optional<AnnotationValue> value(String key) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(key))
                .<AnnotationValue>map(entry -> entry.getValue())
                .findFirst();
    }

    Optional<String> string(String key) {
        return value(key).map(value -> String.valueOf(value.getValue()));
    }

    Optional<Integer> integer(String key) {
        return value(key)
                .map(AnnotationValue::getValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    boolean isTrue(String key) {
        return value(key).filter(value -> Boolean.TRUE.equals(value.getValue())).isPresent();
    }

    /** The name of an enum constant. */
    Optional<String> constant(String key) {
        return value(key)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString());
    }

    /** The elements of an array; some compilers keep the one element of an array as a plain value. */
    Stream<AnnotationValue> elements(String key) {
        return value(key).stream().flatMap(Annotation::elements);
    }

    private static Stream<AnnotationValue> elements(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast)
                : Stream.of(value);
    }
}
