package dev.metricwright.catalog.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Metricwright. It exits with 0, with 1 where something is wrong with a catalog, with 2 for wrong usage. */
@Command(
        name = "metricwright",
        description = "Works with catalogs of metric families.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, nothing is wrong", "1:something is wrong with a catalog", "2:wrong usage"})
public final class Metricwright implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Metricwright() {}

    /**
     * Runs a command and exits.
     *
     * @param args the command and its arguments; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Runs a command with its output going elsewhere. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Metricwright())
                .addSubcommand(new ListCommand())
                .addSubcommand(new LintCommand())
                .addSubcommand(new CompileCommand())
                .addSubcommand(new ScaffoldCommand());
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
