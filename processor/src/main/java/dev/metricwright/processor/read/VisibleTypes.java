package dev.metricwright.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types that the sources of a module see in one round. A compiler takes long to find out that a type does not
 * exist, and longer if the module is not known, so each lookup is done once.
 */
final class VisibleTypes {

    private final Elements elements;
    private final Map<String, Optional<TypeElement>> found = new HashMap<>();

    VisibleTypes(Elements elements) {
        this.elements = elements;
    }

    /** Whether the module of an element sees the type with a canonical name. */
    boolean see(Element from, String name) {
        return find(from, name).isPresent();
    }

    Optional<TypeElement> find(Element from, String name) {
        ModuleElement module = elements.getModuleOf(from);
        String key = (module == null ? "" : module.getQualifiedName()) + "/" + name;
        Optional<TypeElement> known = found.get(key);
        if (known == null) {
            known = Optional.ofNullable(
                    module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
            found.put(key, known);
        }
        return known;
    }
}
