package dev.metricwright.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The abstract methods of an interface, inherited ones included: its own first, then those of its superinterfaces in
 * their order. A method that overrides another one replaces it.
 */
final class AbstractMethods {

    /**
     * The names of the methods of {@code Object} that an interface may declare again. A method with another name is not
     * compared with {@code Object}, because looking up that class takes time.
     */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Elements elements;
    private final Types types;
    private final VisibleTypes visible;
    private final TypeElement type;

    AbstractMethods(Elements elements, Types types, VisibleTypes visible, TypeElement type) {
        this.elements = elements;
        this.types = types;
        this.visible = visible;
        this.type = type;
    }

    /**
     * Methods with the same signature.
     *
     * @param first the method to implement
     * @param others the methods that are inherited beside it, through other interfaces
     */
    record Inherited(ExecutableElement first, List<ExecutableElement> others) {}

    /** The abstract methods, each signature once. */
    List<Inherited> find() {
        Set<TypeElement> hierarchy = new LinkedHashSet<>();
        addHierarchy(type, hierarchy);
        List<ExecutableElement> all = new ArrayList<>();
        for (TypeElement declaring : hierarchy) {
            for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
                Set<Modifier> modifiers = method.getModifiers();
                if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE)) {
                    all.add(method);
                }
            }
        }
        List<Inherited> found = new ArrayList<>();
        for (ExecutableElement method : all) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && !isOverridden(method, all)
                    && !isOfEveryObject(method)) {
                add(method, found);
            }
        }
        return found;
    }

    private void add(ExecutableElement method, List<Inherited> found) {
        for (Inherited inherited : found) {
            if (sameSignature(inherited.first(), method)) {
                inherited.others().add(method);
                return;
            }
        }
        found.add(new Inherited(method, new ArrayList<>()));
    }

    private boolean isOverridden(ExecutableElement method, List<ExecutableElement> all) {
        for (ExecutableElement other : all) {
            if (other != method && overrides(other, method)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a method is one of {@code Object}, such as {@code toString()}, declared again. Every implementation has
     * these methods already.
     */
    private boolean isOfEveryObject(ExecutableElement method) {
        if (!OF_EVERY_OBJECT.contains(method.getSimpleName().toString())) {
            return false;
        }
        TypeElement object = visible.find(type, "java.lang.Object").orElseThrow();
        for (ExecutableElement member : ElementFilter.methodsIn(object.getEnclosedElements())) {
            if (member.getSimpleName().equals(method.getSimpleName())
                    && member.getModifiers().contains(Modifier.PUBLIC)
                    && types.isSubsignature(asMember(method), (ExecutableType) member.asType())) {
                return true;
            }
        }
        return false;
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

    /** The type of a method, with the type arguments that its interface was given. */
    ExecutableType asMember(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    }
}
