package dev.metricwright.processor.write;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The name of a class or interface.
 *
 * @param packageName that of its package; of the unnamed one, nothing
 * @param nestedName its own, after those of the types that enclose it, each with a dot
 */
record ClassName(String packageName, String nestedName) implements Piece {

    /** The package that needs no import. */
    static final String JAVA_LANG = "java.lang";

    static final ClassName STRING = new ClassName(JAVA_LANG, "String");

    static ClassName of(TypeElement type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        Element e = type.getEnclosingElement();
        for (; e instanceof TypeElement; e = e.getEnclosingElement()) {
            name.insert(0, '.').insert(0, e.getSimpleName());
        }
        String home =
                e instanceof PackageElement found ? found.getQualifiedName().toString() : "";
        return new ClassName(home, name.toString());
    }

    /** The type that is not nested, by its simple name. */
    String topLevelName() {
        int dot = nestedName.indexOf('.');
        return dot < 0 ? nestedName : nestedName.substring(0, dot);
    }

    String canonicalName() {
        return inPackage(nestedName);
    }

    /** What an import names. */
    String topLevelCanonicalName() {
        return inPackage(topLevelName());
    }

    private String inPackage(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
