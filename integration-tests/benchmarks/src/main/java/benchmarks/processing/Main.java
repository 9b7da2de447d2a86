package benchmarks.processing;

import benchmarks.Numbers;
import benchmarks.Targets;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares the costs of processing and their growth, and writes tables. */
public final class Main {

    private static final int INTERFACES = 200;
    private static final List<Integer> GROWING = List.of(50, 100, 200, 400);
    private static final int WARM_UPS = 15;

    /**
     * The number of runs of shorter and less stable measurements, for each run of all compilations in new processes.
     */
    private static final int SHORT_RUNS = 3;

    /**
     * The allowed factor of an interface's cost among twice as many interfaces, or with five times as many families.
     */
    private static final double STEADY = 1.2;

    private final Compilations compilations;
    private final Catalog hexon;
    private final LargeCatalog thousand;
    private final LargeCatalog large;
    private final int runs;
    private final StringBuilder tables = new StringBuilder();
    private final Targets targets = new Targets();

    private Main(Path processor, Path folder, int runs) throws IOException {
        this.compilations = new Compilations(processor, folder);
        this.hexon = new CatalogLibrary(List.of(), Main.class.getClassLoader())
                .find("hexon")
                .catalog()
                .orElseThrow();
        this.thousand = LargeCatalog.write("large", 1000, folder.resolve("thousand"));
        this.large = LargeCatalog.write("large", 5000, folder.resolve("large"));
        this.runs = runs;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder to write to, the number of runs, two arguments that are not used here, and the
     *     processor's jar
     * @throws IOException if a file cannot be read or written, or a compiler cannot be started
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        Main benchmark = new Main(Path.of(arguments[4]), Files.createDirectories(folder.resolve("processing")), runs);
        benchmark.compare();
        benchmark.start();
        benchmark.grow();
        benchmark.tables.append('\n').append(benchmark.targets.table());
        Files.writeString(folder.resolve("processing-jdk" + Runtime.version().feature() + ".md"), benchmark.tables);
        System.out.print(benchmark.tables);
        benchmark.targets.check();
    }

    private void compare() throws IOException {
        Compilation product = compilations.product("hexon", hexon, Optional.empty(), INTERFACES);
        Compilation ofLarge = compilations.product("large", large.catalog(), Optional.of(large.file()), INTERFACES);
        Compilation mapStruct = compilations.mapStruct(INTERFACES);
        Compilation trivialText = compilations.trivial(TextProcessor.class, product);
        Compilation trivialJavaPoet = compilations.trivial(JavaPoetProcessor.class, product);
        Contender byHand = Contender.byHand("Hexon's: recorders as sources", compilations.written(product));
        Contender textByHand =
                Contender.byHand("what a trivial processor writes as sources", compilations.written(trivialText));
        Contender text = Contender.processed("– that processor, with text blocks", trivialText, textByHand);
        Contender javaPoetByHand =
                Contender.byHand("what another writes with JavaPoet as sources", compilations.written(trivialJavaPoet));
        Contender javaPoet = Contender.processed("– that processor", trivialJavaPoet, javaPoetByHand);
        Contender ours = Contender.processed("– Metricwright", product, byHand);
        Contender largeByHand =
                Contender.byHand("of a catalog of 5,000: recorders as sources", compilations.written(ofLarge));
        Contender oursOfLarge = Contender.processed("– Metricwright", ofLarge, largeByHand);
        Contender mappersByHand = Contender.byHand("mappers as sources", compilations.written(mapStruct));
        Contender mappers = Contender.processed("– MapStruct", mapStruct, mappersByHand);
        List<Contender> all = List.of(
                byHand,
                ours,
                largeByHand,
                oursOfLarge,
                textByHand,
                text,
                javaPoetByHand,
                javaPoet,
                mappersByHand,
                mappers);

        Measured.cold(all.stream().map(Contender::cold).toList(), runs);
        Measured.warm(all.stream().map(Contender::warm).map(List::of).toList(), WARM_UPS, SHORT_RUNS * runs);

        tables.append("JDK ").append(Runtime.version()).append(", ");
        tables.append(Runtime.getRuntime().availableProcessors()).append(" processors, ");
        tables.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
        tables.append("; ")
                .append(runs)
                .append(" runs, of warm compilations and of one interface ")
                .append(SHORT_RUNS * runs);
        tables.append(", median (range).\n\n");
        tables.append("| 200 interfaces of 5 methods | cold, ms | ratio | processing, ms | memory, MB ");
        tables.append("| warm, ms | ratio | processing, ms | memory, MB |\n");
        tables.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        all.forEach(contender -> tables.append(contender.line()));
        targets.require(
                "cold processing, in terms of JavaPoet's", ours.coldProcessing() / javaPoet.coldProcessing(), 1.3);
        targets.require(
                "warm processing, in terms of JavaPoet's", ours.warmProcessing() / javaPoet.warmProcessing(), 1.6);
        targets.require(
                "cold processing, in terms of MapStruct's", ours.coldProcessing() / mappers.coldProcessing(), 1 / 3.0);
        targets.require(
                "warm processing, in terms of MapStruct's", ours.warmProcessing() / mappers.warmProcessing(), 1 / 3.0);
    }

    private void start() throws IOException {
        Compilation product = compilations.product("start", hexon, Optional.empty(), 1);
        Measured byHand = new Measured(compilations.written(product));
        Measured ours = new Measured(product);
        Measured.cold(List.of(byHand, ours), SHORT_RUNS * runs);
        tables.append("\n| one interface | ms | processor time, ms | memory, MB |\n| --- | ---: | ---: | ---: |\n");
        tables.append(line("recorder as source", byHand));
        tables.append(line("Metricwright", ours));
        targets.require("starting with one interface, ms", more(ours.millis(), byHand.millis()), 150);
    }

    private static String line(String title, Measured measured) {
        return "| " + title + " | " + measured.millis() + " | " + measured.cpuMillis() + " | " + measured.megabytes()
                + " |\n";
    }

    private void grow() throws IOException {
        List<Measured> byHand = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int interfaces : GROWING) {
            Compilation product = compilations.product("grow" + interfaces, hexon, Optional.empty(), interfaces);
            byHand.add(new Measured(compilations.written(product)));
            ours.add(new Measured(product));
        }
        List<Measured> ofThousand = ofThousandFamilies(thousand);
        List<Measured> ofLarge = ofThousandFamilies(large);
        Measured.warm(List.of(byHand, ours, ofThousand, ofLarge), WARM_UPS, SHORT_RUNS * runs);

        tables.append(
                "\n| interfaces | as sources, ms | Metricwright, ms | processing of one, ms | its memory, MB |\n");
        tables.append("| ---: | ---: | ---: | ---: | ---: |\n");
        List<Double> millis = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        for (int i = 0; i < GROWING.size(); i++) {
            Numbers with = ours.get(i).cpuMillis();
            Numbers without = byHand.get(i).cpuMillis();
            millis.add(more(with, without) / GROWING.get(i));
            megabytes.add(more(ours.get(i).megabytes(), byHand.get(i).megabytes()) / GROWING.get(i));
            tables.append(String.format(
                    Locale.ROOT,
                    "| %d | %s | %s | %.2f | %.2f |%n",
                    GROWING.get(i),
                    without,
                    with,
                    millis.get(i),
                    megabytes.get(i)));
        }
        int last = GROWING.size() - 1;
        targets.require(
                "processing one of 400 interfaces, in terms of one of 200",
                millis.get(last) / millis.get(last - 1),
                STEADY);
        targets.require("its memory likewise", megabytes.get(last) / megabytes.get(last - 1), STEADY);
        tables.append("\n| families of the catalog | 1 interface, ms | 200 interfaces, ms | difference, ms |\n");
        tables.append("| ---: | ---: | ---: | ---: |\n");
        tables.append(line(thousand, ofThousand)).append(line(large, ofLarge));
        targets.require(
                "199 interfaces more, of a catalog of 5,000 families, in terms of one of 1,000",
                more(ofLarge.get(1).cpuMillis(), ofLarge.get(0).cpuMillis())
                        / more(ofThousand.get(1).cpuMillis(), ofThousand.get(0).cpuMillis()),
                STEADY);
    }

    private static double more(Numbers one, Numbers other) {
        return one.minus(other).median();
    }

    /**
     * Compilations of one interface and of many. They are the same for both catalogs, and record families of the
     * smaller one.
     */
    private List<Measured> ofThousandFamilies(LargeCatalog catalog) throws IOException {
        List<Measured> measured = new ArrayList<>();
        for (int interfaces : List.of(1, INTERFACES)) {
            String name = catalog.catalog().families().size() + "-" + interfaces;
            measured.add(new Measured(
                    compilations.product(name, thousand.catalog(), Optional.of(catalog.file()), interfaces)));
        }
        return measured;
    }

    private static String line(LargeCatalog catalog, List<Measured> measured) {
        Numbers one = measured.get(0).cpuMillis();
        Numbers many = measured.get(1).cpuMillis();
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %.0f |%n",
                catalog.catalog().families().size(),
                one,
                many,
                more(many, one));
    }
}
