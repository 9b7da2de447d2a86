package dev.metricwright.cli.scaffold;

import com.squareup.javapoet.CodeBlock;
import dev.metricwright.catalog.Catalog;

/** The description of a package. JavaPoet has no type for it, so it is built from parts that need no import. */
final class PackageSource {

    private PackageSource() {}

    static String of(String packageName, Catalog catalog) {
        String system = catalog.title().isEmpty() ? catalog.name() : catalog.title();
        String comment = JavadocText.of("The metrics of " + system).toString().replace("\n", "\n * ");
        return CodeBlock.of(
                        "/**\n * $L\n */\n$L\npackage $L;\n",
                        comment,
                        JavaSource.annotation("Catalog", catalog.name()),
                        packageName)
                .toString();
    }
}
