package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceType;
import dev.metricwright.catalog.declaration.Placed;
import java.util.List;
import java.util.Optional;

/**
 * An interface to be written.
 *
 * @param name its name
 * @param help its documentation
 * @param methods its methods
 */
record PlannedInterface(String name, String help, List<PlannedMethod> methods) {

    PlannedInterface {
        methods = List.copyOf(methods);
    }

    /** The interface, as if it had been read from a source. */
    InterfaceDeclaration declaration(Catalog catalog, String packageName) {
        return InterfaceDeclaration.of(
                InterfaceType.of(packageName, name),
                Optional.of(new Placed<>(catalog.name(), catalog.origin())),
                methods.stream().map(PlannedMethod::declaration).toList(),
                catalog.origin());
    }
}
