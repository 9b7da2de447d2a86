package dev.metricwright.processor.diagnostic;

import dev.metricwright.catalog.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the sources of a compilation.
 *
 * @param element the element
 * @param annotation an annotation on the element, if the finding is about the annotation
 * @param value a value of the annotation or an item of an array value, if the finding is about that
 * @param about in words, the element without a source whose finding is reported here instead; else empty
 */
public record ElementPlace(
        Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value, String about)
        implements Place {

    /**
     * The place of an element: the position of its name.
     *
     * @param element the element
     * @return its place
     */
    public static ElementPlace of(Element element) {
        return new ElementPlace(element, Optional.empty(), Optional.empty(), "");
    }

    /** Whether the element, or an element that encloses it, has {@code @SuppressWarnings} with a key. */
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
