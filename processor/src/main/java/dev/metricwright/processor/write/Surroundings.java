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

/** What names mean where recorders are written. It is asked once for each module and package: an answer takes compilers long. */
final class Surroundings {

    /** What recorders name of {@code java.lang}. */
    private static final List<String> JAVA_LANG =
            List.of("Boolean", "Integer", "Override", "String", "SuppressWarnings");

    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String GENERATED_IN = "java.compiler";

    private final Elements elements;
    private final Map<String, Boolean> hiding = new HashMap<>();
    private final Map<String, Boolean> seeing = new HashMap<>();

    Surroundings(Elements elements) {
        this.elements = elements;
    }

    /** Whether a class of the type's package would be taken for one of {@code java.lang} that recorders name. */
    boolean hideJavaLang(TypeElement type) {
        PackageElement home = elements.getPackageOf(type);
        String key = moduleName(type) + "/" + home.getQualifiedName();
        Boolean known = hiding.get(key);
        if (known == null) {
            known = hasJavaLang(home, type);
            hiding.put(key, known);
        }
        return known;
    }

    private boolean hasJavaLang(PackageElement home, TypeElement type) {
        String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
        for (String name : JAVA_LANG) {
            if (VisibleType.find(elements, type, prefix + name) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type's module sees the annotation that tells what is generated. */
    boolean seeGenerated(TypeElement type) {
        String key = moduleName(type);
        Boolean known = seeing.get(key);
        if (known == null) {
            known = readsGenerated(type);
            seeing.put(key, known);
        }
        return known;
    }

    private String moduleName(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return module == null ? "" : module.getQualifiedName().toString();
    }

    /** A named module sees the annotation only if it requires {@code java.compiler}; ECJ shows it to each. */
    private boolean readsGenerated(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return VisibleType.find(elements, type, GENERATED) != null
                && (module == null || module.isUnnamed() || reads(module, new HashSet<>()));
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
