package dev.metricwright.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.RecorderReading;
import dev.metricwright.catalog.rules.CatalogRules;
import dev.metricwright.catalog.rules.RecorderRules;
import dev.metricwright.cli.expressions.CatalogExpressions;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.ExpressionRules;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.expressions.Recording;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.promql.PrometheusVersion;
import dev.metricwright.cli.sources.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Checks catalogs, expressions in them, in rules and in dashboards, and recorders that were compiled against them. */
@Command(
        name = "lint",
        description = {
            "Checks catalogs: their syntax, the names of families and labels, the number of series, and the expressions of"
                    + " alerts and queries. With --rules and --dashboards it also checks the expressions of these files."
                    + " With --recorders it compares recorders with each other and with the catalogs, and finds"
                    + " expressions on families that none of them records.",
            "",
            "Families and labels can be excused from a rule with 'allow' in the catalog, and an expression of a rule file"
                    + " with a comment: # metricwright: allow RULE reason [until DATE]"
        },
        footer = {
            "",
            "Examples:",
            "  lint metrics.yaml",
            "  lint metrics/ hexon --fail-on warning",
            "  lint metrics.yaml --rules rules/*.yml --dashboards shop.json",
            "  lint metrics.yaml --recorders target/classes:lib/orders.jar --format github"
        })
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "CATALOG", description = CatalogArguments.DESCRIPTION)
    private List<String> arguments = List.of();

    @Mixin
    private RecorderOption recorders = new RecorderOption();

    @Option(
            names = "--prometheus",
            paramLabel = "VERSION",
            converter = VersionConverter.class,
            defaultValue = "3.14",
            description =
                    "The version of Prometheus that evaluates the expressions: 2.42 or 3.14. Default: ${DEFAULT-VALUE}.")
    private PrometheusVersion prometheus = PrometheusVersion.V3_14;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "15s",
            description = "The time from one scrape to the next, which decides how many samples are in a range."
                    + " Default: ${DEFAULT-VALUE}.")
    private Duration interval = Conditions.DEFAULT.interval();

    @Option(
            names = "--proofs",
            paramLabel = "DIR",
            description = "A folder for unit tests of promtool: for each alert that never fires or misses the first"
                    + " failure, one in which it stays silent.")
    private Optional<Path> proofs = Optional.empty();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private FindingOptions options = new FindingOptions();

    /** Reads a version by its number. */
    private static final class VersionConverter implements ITypeConverter<PrometheusVersion> {
        @Override
        public PrometheusVersion convert(String number) {
            for (PrometheusVersion version : PrometheusVersion.values()) {
                if (version.toString().equals(number)) {
                    return version;
                }
            }
            throw new TypeConversionException("the language of Prometheus " + number + " is not known; write 2.42 or"
                    + " 3.14, whichever is nearer");
        }
    }

    @Override
    public Integer call() {
        if (arguments.isEmpty() && !recorders.isGiven() && !sources.areGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "nothing to check; name a CATALOG, --recorders, --rules or --dashboards");
        }
        Severities severities = options.severities();
        CatalogArguments read = CatalogArguments.read(spec, arguments);
        RecorderReading reading = recorders.read();
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(check(read.catalogs(), sources.read(), conditions(reading), severities));
        findings.addAll(reading.mistakes());
        findings.addAll(RecorderRules.check(reading.recorders(), read.catalogs(), severities));
        return options.report(findings);
    }

    /** If the description of a recorder cannot be read, it is not known what the application records. */
    private Conditions conditions(RecorderReading reading) {
        return new Conditions(prometheus, interval, reading.mistakes().isEmpty() ? reading.recorders() : List.of());
    }

    /**
     * Checks catalogs and files. An expression may need an excuse of another catalog, so that all expressions are checked
     * first.
     */
    private List<Finding> check(
            List<Catalog> catalogs, List<SourceFile> files, Conditions conditions, Severities severities) {
        Expressions expressions = new Expressions(
                conditions, severities, proofs.map(folder -> ProofFiles.in(folder, conditions, spec.commandLine())));
        List<Recording> recordings =
                files.stream().flatMap(file -> file.recordings().stream()).toList();
        Catalog own = CatalogArguments.own();
        Map<Catalog, List<Finding>> byCatalog = new LinkedHashMap<>();
        for (Catalog catalog : catalogs) {
            List<Catalog> others = Stream.concat(catalogs.stream(), Stream.of(own))
                    .filter(other -> !other.name().equals(catalog.name()))
                    .toList();
            Names names = Names.of(catalog, others, recordings);
            byCatalog.put(catalog, expressions.check(names, CatalogExpressions.of(catalog)));
        }
        SourceFile.missing(files).forEach(this::note);
        if (catalogs.isEmpty() && !files.isEmpty()) {
            note("no CATALOG is named, so the names of metrics in rules and dashboards are not checked");
        }
        Names names = Names.ofFiles(catalogs, own, recordings);
        List<Finding> ofFiles = new ArrayList<>();
        for (SourceFile file : files) {
            Stream.concat(file.mistakes().stream(), expressions.check(names, file.expressions()).stream())
                    .sorted(Finding.BY_LINE)
                    .forEach(ofFiles::add);
        }
        List<Finding> findings = new ArrayList<>();
        byCatalog.forEach((catalog, ofExpressions) -> Stream.concat(
                        CatalogRules.check(catalog, severities, expressions.needed()).stream(), ofExpressions.stream())
                .sorted(Finding.BY_LINE)
                .forEach(findings::add));
        findings.addAll(ofFiles);
        return findings;
    }

    /**
     * The check of the expressions of one run.
     *
     * @param conditions where they are evaluated
     * @param severities the severity of each rule
     * @param proofs where proofs are written, if they are asked for
     * @param needed the excuses of catalogs that had an effect so far
     */
    private record Expressions(
            Conditions conditions, Severities severities, Optional<ProofFiles> proofs, Set<Excuse> needed) {

        Expressions(Conditions conditions, Severities severities, Optional<ProofFiles> proofs) {
            this(conditions, severities, proofs, new HashSet<>());
        }

        List<Finding> check(Names names, List<Written> expressions) {
            ExpressionRules.Result result = ExpressionRules.check(conditions, names, expressions, severities);
            needed.addAll(result.needed());
            proofs.ifPresent(files -> files.write(names, result.reported()));
            return result.findings();
        }
    }

    private void note(String text) {
        spec.commandLine().getErr().println("note: " + text);
    }
}
