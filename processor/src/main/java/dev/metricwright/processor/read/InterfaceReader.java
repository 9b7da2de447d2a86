package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.DelegatedMethod;
import dev.metricwright.catalog.declaration.ErasedType.ClassType;
import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads annotated types, as the compiler knows them in one round. */
public final class InterfaceReader {

    private final Elements elements;
    private final Types types;
    private final AnnotatedTypes annotated;
    private final VisibleTypes visible;
    private final InjectionReader injection;
    private final ParameterTypes parameterTypes;
    private final KotlinBodies bodies;
    private final AuxiliaryTypes auxiliary;

    /**
     * Creates a reader.
     *
     * @param environment the compilation
     * @param annotated the elements that have a source
     * @param inject the API by which a recorder is injected, unless its interface or package names one
     */
    public InterfaceReader(ProcessingEnvironment environment, AnnotatedTypes annotated, InjectionApi inject) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.annotated = annotated;
        this.visible = new VisibleTypes(elements);
        this.injection = new InjectionReader(elements, visible, inject);
        this.parameterTypes = new ParameterTypes(types);
        this.bodies = new KotlinBodies(types);
        this.auxiliary = new AuxiliaryTypes(environment, annotated);
    }

    /**
     * Finds the names in a type that the compiler cannot resolve. Another processor may still write what they name.
     *
     * @param type the type
     * @return the names of types, and descriptions of constants that have no value yet; if there are any, the type
     *     cannot be read yet
     */
    public Set<String> missing(TypeElement type) {
        Set<String> missing = new LinkedHashSet<>();
        collectMissing(type, missing, new HashSet<>());
        return missing;
    }

    private static void collectMissing(TypeElement type, Set<String> missing, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return;
        }
        collectConstants(type, missing);
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.ERROR) {
                missing.add(parent.toString());
            } else if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                collectMissing(element, missing, seen);
            }
        }
        // A recorder names the types of abstract methods only, so it does not wait for those of other methods.
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
                continue;
            }
            collectConstants(method, missing);
            collectTypes(method.getReturnType(), missing);
            for (VariableElement parameter : method.getParameters()) {
                collectConstants(parameter, missing);
                collectTypes(parameter.asType(), missing);
            }
        }
    }

    private static void collectTypes(TypeMirror named, Set<String> missing) {
        if (named instanceof ArrayType array) {
            collectTypes(array.getComponentType(), missing);
        } else if (named.getKind() == TypeKind.ERROR) {
            missing.add(named.toString());
        }
    }

    private static void collectConstants(Element element, Set<String> missing) {
        if (Annotation.isIncomplete(element)) {
            missing.add("a constant in an annotation of " + element.getSimpleName());
        }
    }

    /**
     * Reads a type in which nothing is missing.
     *
     * @param type the type
     * @return its declaration
     */
    public InterfaceDeclaration read(TypeElement type) {
        List<MethodDeclaration> methods = new ArrayList<>();
        Set<ExecutableElement> implemented = new HashSet<>();
        Set<ExecutableElement> bodied = new HashSet<>();
        List<DelegatedMethod> delegated = new ArrayList<>();
        List<String> contradictions = new ArrayList<>();
        InterfaceTypeReader interfaceType = new InterfaceTypeReader(elements, types, visible, type);
        Form form = form(type);
        if (form == Form.INTERFACE) {
            AbstractMethods all = new AbstractMethods(elements, types, visible, type);
            for (AbstractMethods.Inherited inherited : all.find()) {
                ExecutableType member = all.asMember(inherited.first());
                MethodDeclaration method = read(type, inherited.first(), member);
                interfaceType.add(inherited.first(), member);
                Optional<ClassType> body = bodies.of(inherited.first());
                if (body.isPresent()) {
                    interfaceType.addCall(member);
                    bodied.add(inherited.first());
                    delegated.add(new DelegatedMethod(method, body.get()));
                    continue;
                }
                if (contradicts(type, all, inherited.others(), method)) {
                    contradictions.add(words(inherited.first()));
                }
                methods.add(method);
                implemented.add(inherited.first());
            }
        }
        boolean isGeneric = !type.getTypeParameters().isEmpty();
        return new InterfaceDeclaration(
                interfaceType.read(),
                form,
                catalog(type),
                injection.read(type),
                isGeneric,
                isGeneric && annotated.isExtended(type, elements),
                contradictions,
                form == Form.INTERFACE ? IneffectiveAnnotations.on(type, implemented, bodied) : List.of(),
                methods,
                delegated,
                form == Form.INTERFACE ? auxiliary.namedBy(type, methods) : List.of(),
                ElementPlace.of(type));
    }

    private boolean contradicts(
            TypeElement type, AbstractMethods all, List<ExecutableElement> others, MethodDeclaration method) {
        for (ExecutableElement other : others) {
            if (!MethodMeaning.of(read(type, other, all.asMember(other))).equals(MethodMeaning.of(method))) {
                return true;
            }
        }
        return false;
    }

    private MethodDeclaration read(TypeElement type, ExecutableElement method, ExecutableType member) {
        HiddenTypes hidden = new HiddenTypes(elements, types, type);
        return new MethodReader(elements, annotated, type, method, member, parameterTypes, hidden).read();
    }

    private static Optional<Placed<String>> catalog(TypeElement type) {
        Optional<Annotation> annotation = Annotation.on(type, RuntimeNames.CATALOG);
        Optional<String> name = annotation.isPresent() ? annotation.get().string("value") : Optional.empty();
        return name.isPresent()
                ? Optional.of(new Placed<>(
                        name.get(),
                        new ElementPlace(type, Optional.of(annotation.get().mirror()), Optional.empty(), "")))
                : Optional.empty();
    }

    private static Form form(TypeElement type) {
        return switch (type.getKind()) {
            case CLASS -> Form.CLASS;
            case RECORD -> Form.RECORD;
            case ENUM -> Form.ENUM;
            case ANNOTATION_TYPE -> Form.ANNOTATION_TYPE;
            default -> formOfInterface(type);
        };
    }

    private static Form formOfInterface(TypeElement type) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return Form.PRIVATE_INTERFACE;
        }
        if (isPrivate(type)) {
            return Form.INTERFACE_IN_PRIVATE_TYPE;
        }
        return type.getModifiers().contains(Modifier.SEALED) ? Form.SEALED_INTERFACE : Form.INTERFACE;
    }

    private static boolean isPrivate(Element element) {
        for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private static String words(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString().replaceAll("[\\w.]*\\.", ""))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }
}
