package dev.metricwright.cli;

import dev.metricwright.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of catalogs. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of catalog files, with which editors complete and check them.",
        footer = {"", "Example:", "  schema > catalog.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private static final String SCHEMA = "reference/catalog.schema.json";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
