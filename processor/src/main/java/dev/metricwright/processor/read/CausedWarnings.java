package dev.metricwright.processor.read;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What compilers would warn of in a class that implements an interface with erased types, by the names under which it is
 * suppressed. No more than that: ECJ warns of a suppression that suppresses nothing.
 */
final class CausedWarnings {

    private final Elements elements;
    private final Types types;
    private final TypeElement type;
    private final Set<String> names = new TreeSet<>();

    CausedWarnings(Elements elements, Types types, TypeElement type) {
        this.elements = elements;
        this.types = types;
        this.type = type;
        addNamed(type);
        if (isGeneric(type)) {
            names.add("rawtypes");
        }
    }

    Set<String> names() {
        return names;
    }

    /** Adds what a method causes. */
    void add(ExecutableElement method, ExecutableType member) {
        addIfDeprecated(method);
        addNamed(member.getReturnType());
        for (TypeMirror parameter : member.getParameterTypes()) {
            addNamed(parameter);
        }
        // A raw interface is erased as a whole, so that its methods agree with ours.
        if (member.getReturnType().getKind() != TypeKind.VOID && isErased(member.getReturnType()) && !isGeneric(type)) {
            names.add("unchecked");
        }
    }

    private void addNamed(TypeMirror named) {
        if (named instanceof ArrayType array) {
            addNamed(array.getComponentType());
        } else if (named.getKind() == TypeKind.TYPEVAR) {
            addNamed(types.erasure(named));
        } else if (named instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            addNamed(element);
            if (isGeneric(element) || isErased(named)) {
                names.add("rawtypes");
            }
        }
    }

    /** What encloses a type is named with it. */
    private void addNamed(TypeElement named) {
        for (Element e = named; e instanceof TypeElement; e = e.getEnclosingElement()) {
            addIfDeprecated(e);
        }
    }

    private void addIfDeprecated(Element element) {
        if (elements.isDeprecated(element)) {
            Optional<Annotation> deprecated = Annotation.on(element, "java.lang.Deprecated");
            boolean forRemoval = deprecated.isPresent() && deprecated.get().isTrue("forRemoval");
            names.add(forRemoval ? "removal" : "deprecation");
        }
    }

    private boolean isErased(TypeMirror declared) {
        return !types.isSameType(declared, types.erasure(declared));
    }

    private static boolean isGeneric(TypeElement element) {
        return !element.getTypeParameters().isEmpty();
    }
}
