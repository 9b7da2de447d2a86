package dev.metricwright.processor.read;

import dev.metricwright.catalog.declaration.HiddenType;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the types that an interface can name, but not its recorder, which is another class of the package. */
final class HiddenTypes {

    private final Elements elements;
    private final Types types;
    private final PackageElement home;

    HiddenTypes(Elements elements, Types types, TypeElement type) {
        this.elements = elements;
        this.types = types;
        this.home = elements.getPackageOf(type);
    }

    /** What the recorder cannot name of the erasure of a type: the type, or one that encloses it. */
    Optional<HiddenType> in(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return in(array.getComponentType());
        }
        TypeMirror named = type.getKind() == TypeKind.TYPEVAR ? types.erasure(type) : type;
        if (named instanceof DeclaredType declared) {
            for (Element e = declared.asElement(); e instanceof TypeElement element; e = e.getEnclosingElement()) {
                if (!isVisible(element)) {
                    return Optional.of(new HiddenType(ErasedTypes.name(element), isOfPackage(element)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isVisible(TypeElement element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC) || (!modifiers.contains(Modifier.PRIVATE) && isOfPackage(element));
    }

    private boolean isOfPackage(TypeElement element) {
        return elements.getPackageOf(element).equals(home);
    }
}
