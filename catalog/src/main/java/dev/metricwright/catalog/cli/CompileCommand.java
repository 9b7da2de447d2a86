package dev.metricwright.catalog.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compiles a catalog. */
@Command(
        name = "compile",
        description = "Turns a catalog into compact JSON of the same keys, which compilers read much faster than YAML.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there are mistakes, or a file cannot be read or written", "2:wrong usage"})
final class CompileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "IN", description = "The catalog: *.yaml, *.yml or *.json.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The JSON file to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (!out.toString().endsWith(".json")) {
            throw new ParameterException(spec.commandLine(), "OUT is " + out + "; it must end in .json");
        }
        if (in.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "IN and OUT are the same file; write to another");
        }
        try {
            List<String> mistakes = CompileCatalogs.compile(in, out);
            mistakes.forEach(spec.commandLine().getErr()::println);
            return mistakes.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("cannot compile " + in + " to " + out + ": " + e + "; check both paths");
            return 1;
        }
    }
}
