package dev.metricwright.cli;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compiles a catalog. */
@Command(
        name = "compile",
        description =
                "Turns a catalog into compact JSON with the same keys, which compilers read much faster than YAML. Nothing"
                        + " is written if the catalog is invalid.",
        footer = {"", "Example:", "  compile metrics.yaml target/classes/metrics.json"})
final class CompileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "IN", description = "The catalog: *.yaml, *.yml or *.json.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The JSON file to write.")
    private Path out = Path.of("");

    @Mixin
    private FindingOptions options = new FindingOptions();

    @Override
    public Integer call() {
        if (!out.toString().endsWith(".json")) {
            throw new ParameterException(spec.commandLine(), "OUT is " + out + "; it must end in .json");
        }
        if (in.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "IN and OUT are the same file; write to another");
        }
        try {
            List<Finding> mistakes = CatalogCompiler.compile(in, out);
            return mistakes.isEmpty() ? 0 : Math.max(options.report(mistakes), FindingOptions.FOUND);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "cannot compile " + in + " to " + out + ": " + e + "; check both paths", e);
        }
    }
}
