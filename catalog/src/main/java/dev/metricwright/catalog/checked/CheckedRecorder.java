package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorder to write.
 *
 * @param type the Java type of its interface
 * @param injection the API whose annotations it has
 * @param catalogs the catalogs that it was checked against: the version of each by its name, empty if the catalog
 *     states none
 * @param commonLabels the labels that its registry must have
 * @param families the families that it records, in the order of the methods
 * @param methods its methods, in the order of the declaration
 */
public record CheckedRecorder(
        InterfaceType type,
        InjectionApi injection,
        Map<String, String> catalogs,
        List<String> commonLabels,
        List<CheckedFamily> families,
        List<CheckedMethod> methods) {

    /** Keeps its own copies. */
    public CheckedRecorder {
        catalogs = Collections.unmodifiableMap(new LinkedHashMap<>(catalogs));
        commonLabels = List.copyOf(commonLabels);
        families = List.copyOf(families);
        methods = List.copyOf(methods);
    }

    /** {@return whether it is abstract, because it cannot implement all methods} */
    public boolean isAbstract() {
        return methods.stream().anyMatch(CheckedMethod.Unimplemented.class::isInstance);
    }

    /** {@return the name of its interface, with the package} */
    public String interfaceName() {
        return type.name().canonicalName();
    }
}
