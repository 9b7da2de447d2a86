package dev.metricwright.processor.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/** The types of a compilation that bear annotations of ours, and which elements have a source at all. */
public final class AnnotatedTypes {

    private final Set<String> sources = new HashSet<>();

    /** None so far. */
    public AnnotatedTypes() {}

    /**
     * Notes what is compiled from source.
     *
     * @param roots the types and packages of a round
     */
    public void addSources(Collection<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof QualifiedNameable named) {
                sources.add(key(named));
            }
        }
    }

    /**
     * The types that bear an annotation of ours, themselves or on a method.
     *
     * @param annotations the annotations that occur in a round
     * @param round the round
     * @return their qualified names, in the order of the sources
     */
    public Set<String> namesIn(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<Element> annotated = new HashSet<>();
        for (TypeElement annotation : annotations) {
            annotated.addAll(round.getElementsAnnotatedWith(annotation));
        }
        Set<String> names = new LinkedHashSet<>();
        round.getRootElements().forEach(root -> collect(root, annotated, names));
        return names;
    }

    private static void collect(Element element, Set<Element> annotated, Set<String> names) {
        if (!(element instanceof TypeElement type)) {
            return;
        }
        boolean bears = annotated.contains(type)
                || type.getEnclosedElements().stream()
                        .anyMatch(member -> member.getKind() == ElementKind.METHOD && annotated.contains(member));
        if (bears) {
            names.add(type.getQualifiedName().toString());
        }
        type.getEnclosedElements().forEach(member -> collect(member, annotated, names));
    }

    /** Whether an element is compiled from source, so that findings about it have a position. */
    boolean hasSource(Element element) {
        Element outermost = element;
        while (!(outermost instanceof PackageElement)
                && outermost.getEnclosingElement() != null
                && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof QualifiedNameable named && sources.contains(key(named));
    }

    /** A package and a type may have the same name. */
    private static String key(QualifiedNameable named) {
        return (named instanceof PackageElement ? "package " : "") + named.getQualifiedName();
    }
}
