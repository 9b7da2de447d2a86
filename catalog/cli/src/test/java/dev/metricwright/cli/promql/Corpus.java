package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.Skipped;
import dev.metricwright.catalog.read.CatalogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Expressions to try: those that people wrote, those of our tables, and any number of random ones. */
final class Corpus {

    private static final Path REFERENCES = Path.of("../src/main/resources/dev/metricwright/catalog/reference");
    private static final Path CEPH = Path.of("/etc/prometheus/ceph");

    private Corpus() {}

    /** Those of the reference catalogs. */
    static List<String> references() throws IOException {
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(REFERENCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                expressions.addAll(
                        expressions(CatalogReader.read(file).catalog().orElseThrow()));
            }
        }
        assertThat(expressions).isNotEmpty();
        return expressions;
    }

    private static List<String> expressions(Catalog catalog) {
        List<String> expressions = new ArrayList<>();
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                expressions.add(rule.expr());
                rule.corrected().ifPresent(expressions::add);
            }
        }
        catalog.queries().stream().map(Query::expr).forEach(expressions::add);
        return expressions;
    }

    /** Those of Ceph's alerts, as Debian installs them; the test is skipped where it has not. */
    static List<String> ceph() throws IOException {
        Skipped.unless(
                Files.isDirectory(CEPH),
                "PromQL is not compared on Ceph's alerts; package ceph-prometheus-alerts is not installed");
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(CEPH)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                collect(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), expressions);
            }
        }
        assertThat(expressions).hasSizeGreaterThan(50);
        return expressions;
    }

    /** The values of every key {@code expr}, wherever it stands. */
    private static void collect(Object yaml, List<String> expressions) {
        if (yaml instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                if (key.equals("expr")) {
                    expressions.add(String.valueOf(value));
                } else {
                    collect(value, expressions);
                }
            });
        } else if (yaml instanceof List<?> list) {
            list.forEach(item -> collect(item, expressions));
        }
    }

    /** Those of our own tables, right ones and wrong ones. */
    static List<String> tables() {
        return Stream.of("trees.txt", "mistakes.txt", "problems.txt")
                .flatMap(table -> Cases.of(table).stream())
                .map(Cases.Case::expression)
                .toList();
    }

    /** Right ones, each written in one of the many ways that it can be. */
    static List<String> generated() {
        Random random = new Random(42);
        RandomExpression expressions = new RandomExpression(random);
        return Stream.generate(() -> ExpressionText.of(expressions.any(), new RandomSpelling(random)))
                .limit(2000)
                .toList();
    }

    /** Each several times, with words lost and misplaced. */
    static List<String> mutated(List<String> expressions, int times) {
        Random random = new Random(42);
        return expressions.stream()
                .flatMap(expression -> Stream.generate(() -> MutatedText.of(expression, random))
                        .limit(times))
                .toList();
    }

    /** Every two operators, without parentheses that would tell which of them binds more. */
    static List<String> pairsOfOperators() {
        List<String> expressions = new ArrayList<>();
        for (BinaryOperator first : BinaryOperator.values()) {
            for (BinaryOperator second : BinaryOperator.values()) {
                // Where only verdicts are to be had it shows in what is refused: numbers joined as sets, or compared
                // without bool.
                expressions.add("a " + first.symbol() + " 1 " + second.symbol() + " b");
                expressions.add("a " + first.symbol() + " 1 " + second.symbol() + " 2");
                expressions.add("1 " + first.symbol() + " 2 " + second.symbol() + " a");
                // Where there are trees, it shows in these.
                expressions.add("a " + first.symbol() + " b " + second.symbol() + " c");
                expressions.add("-a " + first.symbol() + " -b " + second.symbol() + " -c");
            }
        }
        return expressions;
    }
}
