package dev.metricwright.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds types by their names, as sources of a module see them. To look in each module of the JDK instead takes long. */
public final class VisibleType {

    private VisibleType() {}

    /**
     * Finds a type.
     *
     * @param elements the compiler's
     * @param from an element of the module that names it
     * @param name its canonical name
     * @return the type, or null if that module does not see it
     */
    public static @Nullable TypeElement find(Elements elements, Element from, String name) {
        ModuleElement module = elements.getModuleOf(from);
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }
}
