package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.ErasedType.ClassType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the bodies of methods of Kotlin interfaces. Before Kotlin 2.2, and with {@code -jvm-default=disable}, such a
 * method is abstract, and its body is a static method of the nested class {@code DefaultImpls}.
 */
final class KotlinBodies {

    private static final String METADATA = "kotlin.Metadata";
    private static final String BODIES = "DefaultImpls";

    private final Types types;

    KotlinBodies(Types types) {
        this.types = types;
    }

    /** Returns the class that contains the body of an abstract method, if there is one. */
    Optional<ClassType> of(ExecutableElement method) {
        TypeElement declaring = AbstractMethods.declaring(method);
        if (Annotation.on(declaring, METADATA).isEmpty()) {
            return Optional.empty();
        }
        for (TypeElement nested : ElementFilter.typesIn(declaring.getEnclosedElements())) {
            if (nested.getSimpleName().contentEquals(BODIES) && hasBody(nested, method, declaring)) {
                return Optional.of(ErasedTypes.name(nested));
            }
        }
        return Optional.empty();
    }

    private boolean hasBody(TypeElement bodies, ExecutableElement method, TypeElement declaring) {
        return ElementFilter.methodsIn(bodies.getEnclosedElements()).stream()
                .anyMatch(body -> body.getSimpleName().equals(method.getSimpleName())
                        && body.getModifiers().contains(Modifier.STATIC)
                        && body.getThrownTypes().isEmpty()
                        && fits(body.getParameters(), method.getParameters(), declaring));
    }

    /** Whether the parameters of a body are the interface and then those of the method. */
    private boolean fits(
            List<? extends VariableElement> ofBody, List<? extends VariableElement> ofMethod, TypeElement declaring) {
        if (ofBody.size() != ofMethod.size() + 1 || !sameErasure(ofBody.get(0).asType(), declaring.asType())) {
            return false;
        }
        for (int i = 0; i < ofMethod.size(); i++) {
            if (!sameErasure(ofBody.get(i + 1).asType(), ofMethod.get(i).asType())) {
                return false;
            }
        }
        return true;
    }

    private boolean sameErasure(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(one), types.erasure(other));
    }
}
