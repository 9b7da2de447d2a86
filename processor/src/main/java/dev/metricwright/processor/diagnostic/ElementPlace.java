package dev.metricwright.processor.diagnostic;

import dev.metricwright.catalog.declaration.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the sources of a compilation.
 *
 * @param element the element
 * @param annotation an annotation on it, for what is about that
 * @param value a value of the annotation, or an element of an array that is one
 * @param about what has no position of its own and is reported here instead, in words; else empty
 */
public record ElementPlace(
        Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value, String about)
        implements Place {

    /**
     * The name of an element.
     *
     * @param element the element
     * @return its place
     */
    public static ElementPlace of(Element element) {
        return new ElementPlace(element, Optional.empty(), Optional.empty(), "");
    }

    /** Whether the element, or something that encloses it, bears {@code @SuppressWarnings} with a key. */
    boolean suppresses(String key) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(key)) {
                return true;
            }
        }
        return false;
    }
}
