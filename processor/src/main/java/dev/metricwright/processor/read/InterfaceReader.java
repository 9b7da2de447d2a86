package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type. */
public final class InterfaceReader {

    private final Elements elements;
    private final Types types;
    private final AnnotatedTypes annotated;
    private final TypeElement type;
    private final AbstractMethods methods;
    private final InjectionReader injection;

    /**
     * Makes a reader.
     *
     * @param environment the compilation
     * @param annotated which elements have a source
     * @param type the type to read
     * @param inject the API by which its recorder is injected, unless it or its package says so
     */
    public InterfaceReader(
            ProcessingEnvironment environment, AnnotatedTypes annotated, TypeElement type, InjectionApi inject) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.annotated = annotated;
        this.type = type;
        this.methods = new AbstractMethods(elements, types, type);
        this.injection = new InjectionReader(elements, inject);
    }

    /**
     * Whether all types that the type names are there; others may yet be written by another processor.
     *
     * @return false if it should be read in a later round
     */
    public boolean isComplete() {
        return isComplete(type);
    }

    private static boolean isComplete(TypeElement type) {
        if (Annotation.isIncomplete(type)) {
            return false;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.ERROR
                    || (parent instanceof DeclaredType declared
                            && declared.asElement() instanceof TypeElement element
                            && !isComplete(element))) {
                return false;
            }
        }
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .map(ExecutableElement.class::cast)
                .allMatch(method -> !Annotation.isIncomplete(method)
                        && method.getParameters().stream().noneMatch(Annotation::isIncomplete)
                        && namedTypes(method).allMatch(named -> named.getKind() != TypeKind.ERROR));
    }

    private static Stream<TypeMirror> namedTypes(ExecutableElement method) {
        return Stream.concat(
                Stream.of(method.getReturnType()),
                method.getParameters().stream().map(VariableElement::asType));
    }

    /**
     * Reads the type.
     *
     * @return what it declares
     */
    public ReadInterface read() {
        Map<MethodDeclaration, ReadInterface.Signature> signatures = new LinkedHashMap<>();
        List<String> contradictions = new ArrayList<>();
        boolean deprecated = isDeprecated(type);
        Form form = form();
        if (form == Form.INTERFACE) {
            for (AbstractMethods.Inherited inherited : methods.find()) {
                MethodDeclaration method = read(inherited.first());
                if (inherited.others().stream()
                        .anyMatch(other -> !MethodMeaning.of(read(other)).equals(MethodMeaning.of(method)))) {
                    contradictions.add(words(inherited.first()));
                }
                signatures.put(method, signature(inherited.first()));
                deprecated |= elements.isDeprecated(inherited.first())
                        || namedTypes(inherited.first()).anyMatch(this::namesDeprecated);
            }
        }
        InterfaceDeclaration declaration = new InterfaceDeclaration(
                nestedName(),
                type.getQualifiedName().toString(),
                form,
                catalog(),
                injection.read(type),
                !type.getTypeParameters().isEmpty(),
                contradictions,
                List.copyOf(signatures.keySet()),
                ElementPlace.of(type));
        return new ReadInterface(declaration, type, signatures, deprecated);
    }

    private Optional<Stated<String>> catalog() {
        return Annotation.on(type, RuntimeNames.CATALOG).flatMap(annotation -> annotation
                .string("value")
                .map(name -> new Stated<>(
                        name, new ElementPlace(type, Optional.of(annotation.mirror()), Optional.empty(), ""))));
    }

    private MethodDeclaration read(ExecutableElement method) {
        return new MethodReader(elements, annotated, type, method, methods.asMember(method)).read();
    }

    private boolean namesDeprecated(TypeMirror named) {
        return named instanceof DeclaredType declared && isDeprecated(declared.asElement());
    }

    /** What encloses a type is named with it. */
    private boolean isDeprecated(Element element) {
        for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (elements.isDeprecated(e)) {
                return true;
            }
        }
        return false;
    }

    private ReadInterface.Signature signature(ExecutableElement method) {
        ExecutableType member = methods.asMember(method);
        List<TypeMirror> parameters = member.getParameterTypes().stream()
                .<TypeMirror>map(types::erasure)
                .toList();
        TypeMirror result = member.getReturnType().getKind() == TypeKind.VOID
                ? member.getReturnType()
                : types.erasure(member.getReturnType());
        boolean erased = !type.getTypeParameters().isEmpty()
                || !method.getTypeParameters().isEmpty()
                || Stream.concat(member.getParameterTypes().stream(), Stream.of(member.getReturnType()))
                        .anyMatch(t -> t.getKind() != TypeKind.VOID && !types.isSameType(t, types.erasure(t)));
        return new ReadInterface.Signature(parameters, result, erased, method.isVarArgs());
    }

    private Form form() {
        return switch (type.getKind()) {
            case CLASS -> Form.CLASS;
            case RECORD -> Form.RECORD;
            case ENUM -> Form.ENUM;
            case ANNOTATION_TYPE -> Form.ANNOTATION_TYPE;
            default ->
                isPrivate(type)
                        ? Form.PRIVATE_INTERFACE
                        : type.getModifiers().contains(Modifier.SEALED) ? Form.SEALED_INTERFACE : Form.INTERFACE;
        };
    }

    private static boolean isPrivate(Element element) {
        for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private String nestedName() {
        String name = type.getSimpleName().toString();
        for (Element e = type.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            name = e.getSimpleName() + "." + name;
        }
        return name;
    }

    private static String words(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString().replaceAll("[\\w.]*\\.", ""))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }
}
