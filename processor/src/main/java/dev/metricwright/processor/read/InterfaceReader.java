package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
     * What the type names that is not there; another processor may yet write it.
     *
     * @return the names of types, and where there are constants without a value; if any, the type is not to be read yet
     */
    public Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        collectMissing(type, missing);
        return missing;
    }

    private static void collectMissing(TypeElement type, Set<String> missing) {
        collectConstants(type, missing);
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.ERROR) {
                missing.add(parent.toString());
            } else if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                collectMissing(element, missing);
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
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
     * Reads the type.
     *
     * @return what it declares
     */
    public ReadInterface read() {
        Map<MethodDeclaration, ReadInterface.Signature> signatures = new LinkedHashMap<>();
        List<String> contradictions = new ArrayList<>();
        CausedWarnings warnings = new CausedWarnings(elements, types, type);
        Form form = form();
        if (form == Form.INTERFACE) {
            for (AbstractMethods.Inherited inherited : methods.find()) {
                ExecutableElement first = inherited.first();
                ExecutableType member = methods.asMember(first);
                MethodDeclaration method = read(first, member);
                if (!agree(method, inherited.others())) {
                    contradictions.add(words(first));
                }
                signatures.put(method, signature(first, member));
                warnings.add(first, member);
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
        return new ReadInterface(declaration, type, signatures, warnings.names());
    }

    private Optional<Stated<String>> catalog() {
        Optional<Annotation> annotation = Annotation.on(type, RuntimeNames.CATALOG);
        Optional<String> name = annotation.isPresent() ? annotation.get().string("value") : Optional.empty();
        return name.isPresent()
                ? Optional.of(new Stated<>(
                        name.get(),
                        new ElementPlace(type, Optional.of(annotation.get().mirror()), Optional.empty(), "")))
                : Optional.empty();
    }

    private MethodDeclaration read(ExecutableElement method, ExecutableType member) {
        return new MethodReader(elements, annotated, type, method, member).read();
    }

    private boolean agree(MethodDeclaration method, List<ExecutableElement> others) {
        for (ExecutableElement other : others) {
            if (!MethodMeaning.of(read(other, methods.asMember(other))).equals(MethodMeaning.of(method))) {
                return false;
            }
        }
        return true;
    }

    private ReadInterface.Signature signature(ExecutableElement method, ExecutableType member) {
        List<TypeMirror> parameters = new ArrayList<>();
        for (TypeMirror parameter : member.getParameterTypes()) {
            parameters.add(types.erasure(parameter));
        }
        TypeMirror result = member.getReturnType().getKind() == TypeKind.VOID
                ? member.getReturnType()
                : types.erasure(member.getReturnType());
        return new ReadInterface.Signature(parameters, result, method.isVarArgs());
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
