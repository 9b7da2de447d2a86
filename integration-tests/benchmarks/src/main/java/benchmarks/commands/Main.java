package benchmarks.commands;

import benchmarks.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures commands on generated catalogs, and writes a table. */
public final class Main {

    private static final int SMALL = 1000;
    private static final int LARGE = 5000;

    private static final int EXPRESSIONS = 20_000;

    private static final double LINT_MILLIS = 5000;
    private static final double RULES_MILLIS = 10_000;
    private static final double SCAFFOLD_MILLIS = 8000;
    private static final double MEBIBYTES = 512;

    private static final int SERIES = 1_000_000;
    private static final double PAGE_MILLIS = 10_000;
    private static final double PAGE_MEBIBYTES = 1024;

    /** Of a large machine, a JVM uses much more memory than it needs. */
    private static final List<String> LITTLE_MEMORY = List.of("-XX:MaxRAM=512m");

    private final Path cli;
    private final Path folder;

    private Main(Path cli, Path folder) {
        this.cli = cli;
        this.folder = folder;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, the number of runs, three arguments that only other benchmarks use, and
     *     the jar of the command line
     * @throws IOException if a file cannot be read or written, or a process cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        Main benchmark = new Main(Path.of(arguments[5]), Files.createDirectories(folder.resolve("commands")));
        Command lint = benchmark.lint(LARGE, List.of());
        Command lintInLittle = benchmark.lint(LARGE, LITTLE_MEMORY);
        Command rules = benchmark.rules();
        Command rulesOfHexon = benchmark.rulesOfHexon();
        Command scaffold = benchmark.scaffold(LARGE, List.of());
        Command scaffoldInLittle = benchmark.scaffold(LARGE, LITTLE_MEMORY);
        Command check = benchmark.check();
        List<Command> all = List.of(
                benchmark.lint(SMALL, List.of()),
                lint,
                lintInLittle,
                rules,
                rulesOfHexon,
                benchmark.scaffold(SMALL, List.of()),
                scaffold,
                scaffoldInLittle,
                check);
        for (int run = 0; run < runs; run++) {
            for (Command command : all) {
                command.measure();
            }
        }
        Targets targets = new Targets();
        targets.require(lint.title() + ", ms", lint.millis().median(), LINT_MILLIS);
        targets.require(rules.title() + ", ms", rules.millis().median(), RULES_MILLIS);
        targets.require(rulesOfHexon.title() + ", ms", rulesOfHexon.millis().median(), RULES_MILLIS);
        targets.require(scaffold.title() + ", ms", scaffold.millis().median(), SCAFFOLD_MILLIS);
        targets.require(lintInLittle.title() + ", MiB", lintInLittle.mebibytes().median(), MEBIBYTES);
        targets.require(
                scaffoldInLittle.title() + ", MiB", scaffoldInLittle.mebibytes().median(), MEBIBYTES);
        targets.require(check.title() + ", ms", check.millis().median(), PAGE_MILLIS);
        targets.require(check.title() + ", MiB", check.mebibytes().median(), PAGE_MEBIBYTES);
        String tables = table(all, runs) + "\n" + targets.table();
        Files.writeString(folder.resolve("commands-jdk" + Runtime.version().feature() + ".md"), tables);
        System.out.print(tables);
        targets.check();
    }

    private Command lint(int families, List<String> options) throws IOException {
        Path catalog = GeneratedCatalog.write(families, folder);
        return command("lint", families, options, List.of("lint", catalog.toString()));
    }

    private Command rules() throws IOException {
        Path catalog = GeneratedCatalog.write(LARGE, folder);
        List<Path> files = GeneratedRules.ofGenerated(EXPRESSIONS, LARGE, folder);
        return rules(String.format(Locale.ROOT, "%,d families", LARGE), catalog.toString(), files);
    }

    private Command rulesOfHexon() throws IOException {
        return rules("Hexon", "hexon", GeneratedRules.ofHexon(EXPRESSIONS, folder));
    }

    private Command rules(String about, String catalog, List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("lint", catalog, "--rules"));
        files.forEach(file -> arguments.add(file.toString()));
        String title = String.format(Locale.ROOT, "lint of %,d rules about %s", EXPRESSIONS, about);
        return new Command(title, cli, folder, List.of(), arguments);
    }

    private Command check() throws IOException {
        Path page = GeneratedPage.write(SERIES, folder);
        Path catalog = GeneratedPage.catalog(SERIES, folder);
        String title = String.format(Locale.ROOT, "check of %,d series", SERIES);
        return new Command(
                title, cli, folder, List.of(), List.of("check", page.toString(), "--catalog", catalog.toString()));
    }

    private Command scaffold(int families, List<String> options) throws IOException {
        Path catalog = GeneratedCatalog.write(families, folder);
        Path sources = folder.resolve("sources" + families);
        List<String> arguments =
                List.of("scaffold", catalog.toString(), "--package", "large", "--out", sources.toString(), "--force");
        return command("scaffold", families, options, arguments);
    }

    private Command command(String name, int families, List<String> options, List<String> arguments) {
        String title = String.format(Locale.ROOT, "%s of %,d families", name, families);
        return new Command(
                String.join(
                        " ", Stream.concat(Stream.of(title), options.stream()).toList()),
                cli,
                folder,
                options,
                arguments);
    }

    private static String table(List<Command> commands, int runs) {
        StringBuilder table = new StringBuilder("JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "; " + runs + " runs, median (range).\n\n");
        table.append("| command | ms | memory, MiB |\n| --- | ---: | ---: |\n");
        commands.forEach(command ->
                table.append("| " + command.title() + " | " + command.millis() + " | " + command.mebibytes() + " |\n"));
        return table.toString();
    }
}
