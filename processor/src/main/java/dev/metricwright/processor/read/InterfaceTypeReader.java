package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.InterfaceType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads what a class must know to implement an interface with erased types. Only warnings that the class causes are
 * collected, because ECJ warns about a suppression that suppresses nothing.
 */
final class InterfaceTypeReader {

    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String GENERATED_IN = "java.compiler";
    private static final String JAVA_LANG = "java.lang";

    /** The types of {@code java.lang} that every recorder names. */
    private static final List<String> ALWAYS_NAMED = List.of("Override", "String", "SuppressWarnings");

    private final Elements elements;
    private final Types types;
    private final VisibleTypes visible;
    private final TypeElement type;
    private final Set<String> warnings = new HashSet<>();
    private final Set<String> hiddenNames = new HashSet<>();
    private final Set<String> methodNames = new HashSet<>();

    InterfaceTypeReader(Elements elements, Types types, VisibleTypes visible, TypeElement type) {
        this.elements = elements;
        this.types = types;
        this.visible = visible;
        this.type = type;
        addEnclosing(type);
        addInheritedNames(type, new HashSet<>());
        ALWAYS_NAMED.forEach(this::addIfHidden);
    }

    /** Adds a method that the class implements. */
    void add(ExecutableElement method, ExecutableType member) {
        addIfDeprecated(method);
        if (method.getSimpleName().contentEquals("finalize")
                && method.getParameters().isEmpty()) {
            warnings.addAll(List.of("deprecation", "removal")); // of Object.finalize()
        }
        addNamed(member.getReturnType());
        for (TypeMirror parameter : member.getParameterTypes()) {
            addNamed(parameter);
        }
        if (member.getReturnType().getKind() != TypeKind.VOID && isErased(member.getReturnType())) {
            warnings.add("unchecked");
        }
    }

    /** Adds a call of a static method that has the same parameters as a method of the interface. */
    void addCall(ExecutableType member) {
        if (member.getParameterTypes().stream().anyMatch(this::isErased)) {
            warnings.add("unchecked");
        }
    }

    InterfaceType read() {
        ModuleElement module = elements.getModuleOf(type);
        boolean isNamed = module != null && !module.isUnnamed();
        return new InterfaceType(
                ErasedTypes.name(type),
                isNamed ? module.getQualifiedName().toString() : "",
                isPublic(),
                seesGenerated(module),
                warnings,
                hiddenNames,
                methodNames);
    }

    private boolean isPublic() {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the module sees {@code Generated}. A named module sees it only if it requires {@code java.compiler}, but
     * ECJ shows it to every module.
     */
    private boolean seesGenerated(ModuleElement module) {
        return visible.see(type, GENERATED) && (module == null || module.isUnnamed() || reads(module, new HashSet<>()));
    }

    private static boolean reads(ModuleElement module, Set<String> seen) {
        boolean direct = seen.isEmpty();
        return seen.add(module.getQualifiedName().toString())
                && ElementFilter.requiresIn(module.getDirectives()).stream()
                        .filter(required -> direct || required.isTransitive())
                        .map(ModuleElement.RequiresDirective::getDependency)
                        .anyMatch(required ->
                                required.getQualifiedName().contentEquals(GENERATED_IN) || reads(required, seen));
    }

    /** Adds the names of nested types, constants and methods, which are in scope in every implementing class. */
    private void addInheritedNames(TypeElement inherited, Set<TypeElement> seen) {
        if (!seen.add(inherited)) {
            return;
        }
        for (Element member : inherited.getEnclosedElements()) {
            if (member instanceof ExecutableElement) {
                methodNames.add(member.getSimpleName().toString());
            } else if (member instanceof TypeElement || member.getKind().isField()) {
                hiddenNames.add(member.getSimpleName().toString());
            }
        }
        for (TypeMirror parent : inherited.getInterfaces()) {
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                addInheritedNames(element, seen);
            }
        }
    }

    private void addIfHidden(String simpleNameInJavaLang) {
        String home = elements.getPackageOf(type).getQualifiedName().toString();
        if (visible.see(type, ErasedType.of(home, simpleNameInJavaLang).canonicalName())) {
            hiddenNames.add(simpleNameInJavaLang);
        }
    }

    private void addNamed(TypeMirror named) {
        if (named instanceof ArrayType array) {
            addNamed(array.getComponentType());
        } else if (named.getKind() == TypeKind.TYPEVAR) {
            addNamed(types.erasure(named));
        } else if (named instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            addEnclosing(element);
            if (isGeneric(element) || isErased(named)) {
                warnings.add("rawtypes");
            }
            ErasedType.ClassType name = ErasedTypes.name(element);
            if (name.packageName().equals(JAVA_LANG)) {
                addIfHidden(name.simpleNames().get(0));
            }
        }
    }

    /** Adds the deprecations of a type and of the types that enclose it, because the recorder names them all. */
    private void addEnclosing(TypeElement named) {
        for (Element e = named; e instanceof TypeElement; e = e.getEnclosingElement()) {
            addIfDeprecated(e);
        }
    }

    private void addIfDeprecated(Element element) {
        if (elements.isDeprecated(element)) {
            Optional<Annotation> deprecated = Annotation.on(element, "java.lang.Deprecated");
            boolean forRemoval = deprecated.isPresent() && deprecated.get().isTrue("forRemoval");
            warnings.add(forRemoval ? "removal" : "deprecation");
        }
    }

    private boolean isErased(TypeMirror declared) {
        return !types.isSameType(declared, types.erasure(declared));
    }

    private static boolean isGeneric(TypeElement element) {
        return !element.getTypeParameters().isEmpty();
    }
}
