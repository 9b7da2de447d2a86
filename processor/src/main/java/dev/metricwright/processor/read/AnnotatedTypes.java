package dev.metricwright.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The types of a compilation that have Metricwright annotations, and the elements that have a source. */
public final class AnnotatedTypes {

    private static final String PACKAGE_KEY = "package ";

    private final Set<String> sources = new HashSet<>();

    /** Starts without any source. */
    public AnnotatedTypes() {}

    /**
     * Adds the types and packages of a round, which are compiled from source.
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
     * Selects the annotations of Metricwright that users write. Recorders of an earlier round have another one.
     *
     * @param annotations the annotations that occur in a round
     * @return those of Metricwright
     */
    public static Set<TypeElement> ours(Set<? extends TypeElement> annotations) {
        Set<TypeElement> ours = new HashSet<>();
        for (TypeElement annotation : annotations) {
            String name = annotation.getQualifiedName().toString();
            if (name.startsWith(RuntimeNames.PACKAGE + ".") && !name.equals(RuntimeNames.GENERATED)) {
                ours.add(annotation);
            }
        }
        return ours;
    }

    /**
     * Finds the types that have a Metricwright annotation, on the type itself or on one of its methods.
     *
     * @param ours the Metricwright annotations that occur in a round
     * @param round the round
     * @return the types; outermost types are sorted by name, and the types within each are in the order of the source
     */
    public List<TypeElement> in(Set<TypeElement> ours, RoundEnvironment round) {
        Set<Element> annotated = new HashSet<>();
        for (TypeElement annotation : ours) {
            annotated.addAll(round.getElementsAnnotatedWith(annotation));
        }
        // A build passes the sources in the order of its file system. The findings must not depend on that order.
        List<TypeElement> roots = new ArrayList<>(ElementFilter.typesIn(round.getRootElements()));
        roots.sort(new ByName());
        List<TypeElement> bearing = new ArrayList<>();
        for (TypeElement root : roots) {
            collect(root, annotated, bearing);
        }
        return bearing;
    }

    private static final class ByName implements Comparator<TypeElement> {
        @Override
        public int compare(TypeElement one, TypeElement other) {
            return one.getQualifiedName()
                    .toString()
                    .compareTo(other.getQualifiedName().toString());
        }
    }

    private static void collect(TypeElement type, Set<Element> annotated, List<TypeElement> bearing) {
        if (isAnnotated(type, annotated)) {
            bearing.add(type);
        }
        for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
            collect(member, annotated, bearing);
        }
    }

    private static boolean isAnnotated(TypeElement type, Set<Element> annotated) {
        return annotated.contains(type)
                || !Collections.disjoint(annotated, ElementFilter.methodsIn(type.getEnclosedElements()));
    }

    /** Whether a type that is compiled from source extends or implements an interface. */
    boolean isExtended(TypeElement parent, Elements elements) {
        for (String name : sources) {
            TypeElement source = name.startsWith(PACKAGE_KEY) ? null : elements.getTypeElement(name);
            if (source != null && isExtendedWithin(source, parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExtendedWithin(TypeElement source, TypeElement parent) {
        for (TypeMirror inherited : source.getInterfaces()) {
            if (inherited instanceof DeclaredType declared
                    && declared.asElement().equals(parent)) {
                return true;
            }
        }
        for (TypeElement member : ElementFilter.typesIn(source.getEnclosedElements())) {
            if (isExtendedWithin(member, parent)) {
                return true;
            }
        }
        return false;
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

    /** A name as a key. The key tells a package from a type, because both may have the same name. */
    private static String key(QualifiedNameable named) {
        return (named instanceof PackageElement ? PACKAGE_KEY : "") + named.getQualifiedName();
    }
}
