package dev.metricwright.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it is written. Values that are left to their defaults are absent.
 *
 * @param element the annotated element
 * @param mirror the annotation itself
 */
record Annotation(Element element, AnnotationMirror mirror) {

    private static final String UNKNOWN = "<error>";

    /** The annotation with a name on an element, if the element has it. */
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
     * Whether an element has a Metricwright annotation with a value that the compiler does not know yet: a constant of
     * a class that another processor may still write. The text of such a value is {@link #UNKNOWN}.
     */
    static boolean isIncomplete(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isOurs(mirror)) {
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    if (isIncomplete(value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isIncomplete(AnnotationValue value) {
        for (AnnotationValue element : elements(value)) {
            if (UNKNOWN.equals(element.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().toString().startsWith(RuntimeNames.PACKAGE + ".");
    }

    /** A value, as the compiler represents it. */
    Optional<AnnotationValue> value(String key) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(key)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private @Nullable Object plain(String key) {
        Optional<AnnotationValue> value = value(key);
        return value.isPresent() ? value.get().getValue() : null;
    }

    Optional<String> string(String key) {
        Object value = plain(key);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    int integer(String key, int otherwise) {
        return plain(key) instanceof Integer number ? number : otherwise;
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(plain(key));
    }

    /** The name of an enum constant. */
    Optional<String> constant(String key) {
        return plain(key) instanceof VariableElement constant
                ? Optional.of(constant.getSimpleName().toString())
                : Optional.empty();
    }

    /** The elements of an array. Some compilers represent an array with one element as a plain value. */
    List<AnnotationValue> elements(String key) {
        Optional<AnnotationValue> value = value(key);
        return value.isPresent() ? elements(value.get()) : List.of();
    }

    private static List<AnnotationValue> elements(AnnotationValue value) {
        if (!(value.getValue() instanceof List<?> list)) {
            return List.of(value);
        }
        List<AnnotationValue> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            if (element instanceof AnnotationValue of) {
                elements.add(of);
            }
        }
        return elements;
    }
}
