package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.IneffectiveAnnotation;
import dev.metricwright.catalog.declaration.IneffectiveAnnotation.Target;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds annotations that have no effect, on an interface and on the methods that it declares itself. */
final class IneffectiveAnnotations {

    private static final List<String> OF_PURPOSES =
            List.of(RuntimeNames.METRIC_FAMILY, RuntimeNames.STARTS_SERIES, RuntimeNames.REMOVES_SERIES);
    private static final List<String> OF_METHODS = List.of(
            RuntimeNames.METRIC_FAMILY, RuntimeNames.STARTS_SERIES, RuntimeNames.REMOVES_SERIES, RuntimeNames.LABELS);
    private static final List<String> OF_SELECTING_METHODS = List.of(RuntimeNames.LABELS);
    private static final List<String> OF_LONGS = List.of(RuntimeNames.NANOS);
    private static final List<String> OF_PARAMETERS = List.of(RuntimeNames.LABEL, RuntimeNames.NANOS);
    private static final List<String> OF_INTERFACES = List.of(RuntimeNames.METRIC_FAMILY);

    private final Set<ExecutableElement> implemented;
    private final Set<ExecutableElement> bodied;
    private final List<IneffectiveAnnotation> found = new ArrayList<>();

    private IneffectiveAnnotations(Set<ExecutableElement> implemented, Set<ExecutableElement> bodied) {
        this.implemented = implemented;
        this.bodied = bodied;
    }

    /**
     * Finds the annotations.
     *
     * @param type the interface
     * @param implemented the methods that its recorder implements
     * @param bodied methods that are abstract to Java, but have a body in another class
     */
    static List<IneffectiveAnnotation> on(
            TypeElement type, Set<ExecutableElement> implemented, Set<ExecutableElement> bodied) {
        IneffectiveAnnotations annotations = new IneffectiveAnnotations(implemented, bodied);
        List<ExecutableElement> declared = ElementFilter.methodsIn(type.getEnclosedElements());
        if (declared.stream().noneMatch(annotations::needsFamilyOfInterface)) {
            annotations.addFirst(OF_INTERFACES, type, Target.INTERFACE_WITHOUT_METHODS);
        }
        declared.forEach(annotations::add);
        return annotations.found;
    }

    private boolean needsFamilyOfInterface(ExecutableElement method) {
        return implemented.contains(method)
                && OF_PURPOSES.stream()
                        .noneMatch(purpose -> Annotation.on(method, purpose).isPresent());
    }

    private void add(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.DEFAULT) || bodied.contains(method)) {
            addOfOther(method, Target.DEFAULT_METHOD);
        } else if (modifiers.contains(Modifier.STATIC)) {
            addOfOther(method, Target.STATIC_METHOD);
        } else if (modifiers.contains(Modifier.PRIVATE)) {
            addOfOther(method, Target.PRIVATE_METHOD);
        } else if (!implemented.contains(method)) {
            addOfOther(method, Target.METHOD_OF_OBJECT);
        } else {
            addOfImplemented(method);
        }
    }

    /** Adds the annotations of a method that the recorder does not implement. */
    private void addOfOther(ExecutableElement method, Target target) {
        addFirst(OF_METHODS, method, target);
        method.getParameters().forEach(parameter -> addFirst(OF_PARAMETERS, parameter, target));
    }

    private void addOfImplemented(ExecutableElement method) {
        if (Annotation.on(method, RuntimeNames.STARTS_SERIES).isPresent()
                || Annotation.on(method, RuntimeNames.REMOVES_SERIES).isPresent()) {
            addFirst(OF_SELECTING_METHODS, method, Target.SELECTING_METHOD);
        }
        for (VariableElement parameter : method.getParameters()) {
            if (parameter.asType().getKind() != TypeKind.LONG) {
                addFirst(OF_LONGS, parameter, Target.PARAMETER_OF_OTHER_TYPE);
            }
        }
    }

    /** Adds the first of some annotations that an element has. */
    private void addFirst(List<String> annotations, Element element, Target target) {
        for (String name : annotations) {
            Optional<Annotation> annotation = Annotation.on(element, name);
            if (annotation.isPresent()) {
                String simpleName = element.getSimpleName().toString();
                found.add(new IneffectiveAnnotation(
                        "@" + name.substring(name.lastIndexOf('.') + 1),
                        element instanceof ExecutableElement ? simpleName + "()" : simpleName,
                        target,
                        ElementPlace.of(element)));
                return;
            }
        }
    }
}
