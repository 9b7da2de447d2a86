package dev.metricwright.processor.read;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.metricwright.catalog.declaration.AuxiliaryType;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ErasedType.ClassType;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Finds the types of a package that are declared in the file of another type. A recorder is in a file of its own, so
 * {@code javac -Xlint:auxiliaryclass} warns about each such name in it, and no {@code @SuppressWarnings} silences the
 * names in signatures. Only {@code javac} has this warning, so only its own API is asked for the files.
 */
final class AuxiliaryTypes {

    private final Elements elements;
    private final AnnotatedTypes annotated;
    private final Optional<Trees> trees;

    AuxiliaryTypes(ProcessingEnvironment environment, AnnotatedTypes annotated) {
        this.elements = environment.getElementUtils();
        this.annotated = annotated;
        this.trees = trees(environment);
    }

    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException | NoClassDefFoundError otherCompiler) {
            return Optional.empty();
        }
    }

    /** The auxiliary types that the recorder of an interface names, each at the place that names it first. */
    List<Placed<AuxiliaryType>> namedBy(TypeElement type, List<MethodDeclaration> methods) {
        if (trees.isEmpty()) {
            return List.of();
        }
        ClassType own = ErasedTypes.name(type);
        Map<String, Placed<ClassType>> named = new LinkedHashMap<>(); // by the names of the outermost types
        named.put(own.simpleNames().get(0), new Placed<>(own, ElementPlace.of(type)));
        for (MethodDeclaration method : methods) {
            for (ParameterDeclaration parameter : method.parameters()) {
                if (parameter.type().erased() instanceof ClassType erased
                        && erased.packageName().equals(own.packageName())) {
                    named.putIfAbsent(erased.simpleNames().get(0), new Placed<>(erased, parameter.place()));
                }
            }
        }
        List<Placed<AuxiliaryType>> auxiliary = new ArrayList<>();
        for (Placed<ClassType> each : named.values()) {
            ClassType outermost = outermost(each.value());
            file(trees.get(), outermost)
                    .ifPresent(file -> auxiliary.add(new Placed<>(new AuxiliaryType(outermost, file), each.place())));
        }
        return auxiliary;
    }

    private static ClassType outermost(ClassType type) {
        return ErasedType.of(type.packageName(), type.simpleNames().get(0));
    }

    /** The name of the file that declares a type, if it is that of another type. */
    private Optional<String> file(Trees trees, ClassType type) {
        TypeElement element = elements.getTypeElement(type.canonicalName());
        TreePath path = element != null && annotated.hasSource(element) ? trees.getPath(element) : null;
        if (path == null) {
            return Optional.empty();
        }
        JavaFileObject file = path.getCompilationUnit().getSourceFile();
        return file.isNameCompatible(type.simpleName(), JavaFileObject.Kind.SOURCE)
                ? Optional.empty()
                : Optional.of(file.getName()
                        .substring(file.getName().replace('\\', '/').lastIndexOf('/') + 1));
    }
}
