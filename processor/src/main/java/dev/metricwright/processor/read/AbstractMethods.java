package dev.metricwright.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The abstract methods of an interface, inherited ones included: its own first, then those of its superinterfaces in their
 * order. A method that is declared again replaces what it overrides.
 */
final class AbstractMethods {

    private final Elements elements;
    private final Types types;
    private final TypeElement type;

    AbstractMethods(Elements elements, Types types, TypeElement type) {
        this.elements = elements;
        this.types = types;
        this.type = type;
    }

    /**
     * Methods of one signature.
     *
     * @param first the one to implement
     * @param others those that are inherited beside it, through other interfaces
     */
    record Inherited(ExecutableElement first, List<ExecutableElement> others) {}

    /** Each signature once. */
    List<Inherited> find() {
        Set<TypeElement> hierarchy = new LinkedHashSet<>();
        addHierarchy(type, hierarchy);
        List<ExecutableElement> all = new ArrayList<>();
        for (TypeElement declaring : hierarchy) {
            declaring.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.METHOD)
                    .map(ExecutableElement.class::cast)
                    .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                            && !method.getModifiers().contains(Modifier.PRIVATE))
                    .forEach(all::add);
        }
        List<Inherited> found = new ArrayList<>();
        for (ExecutableElement method : all) {
            boolean overridden = all.stream().anyMatch(other -> other != method && overrides(other, method));
            if (overridden || !method.getModifiers().contains(Modifier.ABSTRACT) || everyObjectHas(method)) {
                continue;
            }
            found.stream()
                    .filter(inherited -> sameSignature(inherited.first(), method))
                    .findFirst()
                    .ifPresentOrElse(
                            inherited -> inherited.others().add(method),
                            () -> found.add(new Inherited(method, new ArrayList<>())));
        }
        return found;
    }

    /** An interface may declare {@code toString()} and the like again; its implementations have them. */
    private boolean everyObjectHas(ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return object.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD
                        && member.getModifiers().contains(Modifier.PUBLIC)
                        && member.getSimpleName().equals(method.getSimpleName()))
                .anyMatch(member -> types.isSubsignature(asMember(method), (ExecutableType) member.asType()));
    }

    private static void addHierarchy(TypeElement type, Set<TypeElement> hierarchy) {
        if (!hierarchy.add(type)) {
            return;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                addHierarchy(element, hierarchy);
            }
        }
    }

    /** Whether a method of a subinterface overrides another. */
    private boolean overrides(ExecutableElement one, ExecutableElement other) {
        TypeElement subtype = declaring(one);
        TypeElement supertype = declaring(other);
        return !subtype.equals(supertype)
                && types.isSubtype(types.erasure(subtype.asType()), types.erasure(supertype.asType()))
                && elements.overrides(one, other, type);
    }

    /** The type that declares a method. */
    static TypeElement declaring(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    private boolean sameSignature(ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && types.isSubsignature(asMember(one), asMember(other));
    }

    /** A method with the type arguments that its interface was given. */
    ExecutableType asMember(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    }
}
