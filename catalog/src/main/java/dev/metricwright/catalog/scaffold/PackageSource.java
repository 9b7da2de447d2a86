package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;

/** The description of a package. */
final class PackageSource {

    private PackageSource() {}

    static String of(String packageName, Catalog catalog) {
        String system = catalog.title().isEmpty() ? catalog.name() : catalog.title();
        List<String> lines = new ArrayList<>(JavaText.comment("", "The metrics of " + JavaText.sentence(system)));
        lines.addAll(List.of(
                "@Catalog(" + JavaText.quoted(catalog.name()) + ")",
                "package " + packageName + ";",
                "",
                "import dev.metricwright.Catalog;"));
        return String.join("\n", lines) + "\n";
    }
}
