package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.ErasedType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Erases types. */
final class ErasedTypes {

    private final Types types;

    ErasedTypes(Types types) {
        this.types = types;
    }

    /** The erasure of the type of a parameter or result. */
    ErasedType of(TypeMirror type) {
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
            return ErasedType.Primitive.valueOf(type.getKind().name());
        }
        if (type instanceof ArrayType array) {
            return new ErasedType.ArrayType(of(array.getComponentType()));
        }
        return name((TypeElement) ((DeclaredType) types.erasure(type)).asElement());
    }

    /** The name of a class or interface. */
    static ErasedType.ClassType name(TypeElement type) {
        Deque<String> names = new ArrayDeque<>(List.of(type.getSimpleName().toString()));
        Element e = type.getEnclosingElement();
        for (; e instanceof TypeElement; e = e.getEnclosingElement()) {
            names.addFirst(e.getSimpleName().toString());
        }
        String home =
                e instanceof PackageElement found ? found.getQualifiedName().toString() : "";
        return new ErasedType.ClassType(home, List.copyOf(names));
    }
}
