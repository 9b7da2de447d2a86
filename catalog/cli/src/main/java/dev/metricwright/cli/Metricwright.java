package dev.metricwright.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of Metricwright. It exits with 0 if nothing was found, with 1 if findings make it fail, and with 2
 * if it could not run.
 */
@Command(
        name = "metricwright",
        description = "Works with catalogs of metric families.",
        versionProvider = Version.class,
        footer = {"", "metricwright COMMAND --help describes a command."})
public final class Metricwright implements Runnable {

    private static final String[] EXIT_CODES = {
        "0:no findings that fail (see --fail-on)",
        "1:findings",
        "2:could not run: wrong usage, or something cannot be opened"
    };

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Metricwright() {}

    /**
     * Runs a command and exits.
     *
     * @param args the command and its arguments; {@code --help} lists them
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, args));
    }

    /** Runs a command that prints to the given writers. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        int status = commandLine().setOut(out).setErr(err).execute(args);
        if (out.checkError()) {
            err.println("metricwright: cannot write to standard output");
            return CommandLine.ExitCode.USAGE;
        }
        return status;
    }

    private static CommandLine commandLine() {
        CommandLine metricwright = new CommandLine(new Metricwright())
                .addSubcommand(new LintCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ListCommand())
                .addSubcommand(new ScaffoldCommand())
                .addSubcommand(new CompileCommand())
                .addSubcommand(new SchemaCommand());
        describe(metricwright);
        metricwright.getSubcommands().values().forEach(Metricwright::describe);
        return metricwright
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> cannotRun(e.getCommandLine(), e))
                .setExecutionExceptionHandler((e, command, result) -> cannotRun(command, e));
    }

    private static void describe(CommandLine command) {
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version())
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(EXIT_CODES));
    }

    /** Prints what is wrong in one line, so that a script can show it. */
    private static int cannotRun(CommandLine command, Exception e) {
        String cause = e instanceof ParameterException ? String.valueOf(e.getMessage()) : e.toString();
        String message = cause.replaceAll("\\s*\\R\\s*", " ");
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message);
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** Fails, because no command is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; see metricwright --help");
    }
}
