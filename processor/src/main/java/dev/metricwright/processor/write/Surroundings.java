package dev.metricwright.processor.write;

import dev.metricwright.processor.read.VisibleType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What names mean where recorders are written. It is asked once for each name: an answer takes compilers long. */
final class Surroundings {

    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String GENERATED_IN = "java.compiler";

    private final Elements elements;
    private final Map<String, Boolean> having = new HashMap<>();

    Surroundings(Elements elements) {
        this.elements = elements;
    }

    /** The simple names of those classes of {@code java.lang} in some code that classes of the type's package hide. */
    Set<String> hidden(TypeElement type, List<Piece> code) {
        String prefix = packagePrefix(type);
        Set<String> hidden = new HashSet<>();
        for (Piece piece : code) {
            if (piece instanceof ClassName named
                    && named.packageName().equals(ClassName.JAVA_LANG)
                    && has(type, prefix + named.topLevelName())) {
                hidden.add(named.topLevelName());
            }
        }
        return hidden;
    }

    private String packagePrefix(TypeElement type) {
        PackageElement home = elements.getPackageOf(type);
        return home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    }

    private boolean has(TypeElement type, String name) {
        String key = moduleName(type) + "/" + name;
        Boolean known = having.get(key);
        if (known == null) {
            known = VisibleType.find(elements, type, name) != null;
            having.put(key, known);
        }
        return known;
    }

    /**
     * Whether the type's module sees the annotation that tells what is generated. A named one does only if it requires
     * {@code java.compiler}; ECJ shows it to each.
     */
    boolean seeGenerated(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return has(type, GENERATED) && (module == null || module.isUnnamed() || reads(module, new HashSet<>()));
    }

    private String moduleName(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return module == null ? "" : module.getQualifiedName().toString();
    }

    private static boolean reads(ModuleElement module, Set<ModuleElement> seen) {
        boolean direct = seen.isEmpty();
        return seen.add(module)
                && ElementFilter.requiresIn(module.getDirectives()).stream()
                        .filter(required -> direct || required.isTransitive())
                        .map(ModuleElement.RequiresDirective::getDependency)
                        .anyMatch(required ->
                                required.getQualifiedName().contentEquals(GENERATED_IN) || reads(required, seen));
    }
}
