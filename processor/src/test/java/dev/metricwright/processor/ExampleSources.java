package dev.metricwright.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.rules.CatalogRules;
import dev.metricwright.cli.exposed.ExposedPages;
import dev.metricwright.cli.expressions.CatalogExpressions;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.ExpressionRules;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.page.Page;
import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.cli.sources.RuleFile;
import dev.metricwright.processor.RuleExample.Block;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * The sources, catalogs and options of an example, and the findings about them: from {@code javac} if there is Java
 * among them, otherwise from {@code lint} and {@code check}. An example without its own catalog uses {@code shop}; a block of families is
 * added to that.
 */
final class ExampleSources {

    private static final Pattern CATALOG = Pattern.compile("catalog: (\\w+)\n");
    private static final Pattern TYPE = Pattern.compile("(?:interface|class) (\\w+)");

    private static final Pattern DECLARED = Pattern.compile("(?m)^(?=((final|abstract) )?(interface|class|record) )");

    private final String rule;
    private final List<Block> blocks;

    ExampleSources(String rule, List<Block> blocks) {
        this.rule = rule;
        this.blocks = blocks;
    }

    boolean isJava() {
        return blocks.stream().anyMatch(block -> block.language().equals("java"));
    }

    boolean isPage() {
        return blocks.stream().anyMatch(Block::isPage);
    }

    /** Returns the expected findings, {@code error file:line rule}. */
    List<String> expected() {
        return blocks.stream()
                .flatMap(block -> block.expected(file(block)).stream())
                .sorted()
                .toList();
    }

    /** Returns the findings. */
    List<ReportedDiagnostic> told(String... options) {
        return isJava() ? toldByJavac(source -> source, options) : toldByLint(Block::code);
    }

    /** Returns the findings that remain if the warnings of the first type are suppressed. */
    List<ReportedDiagnostic> toldWhereSuppressed(String... options) {
        return toldByJavac(
                source -> DECLARED.matcher(source).replaceFirst("@SuppressWarnings(\"metricwright:" + rule + "\") "),
                options);
    }

    /** Returns the findings that remain if the reported families are excused from the rule. */
    List<ReportedDiagnostic> toldWhereExcused() {
        return toldByLint(block -> block.text().replaceAll("(?m) # [!?] .*$", "\n    allow: {" + rule + ": because}"));
    }

    private static String file(Block block) {
        if (block.isRules()) {
            return "rules.yml";
        }
        if (block.isPage()) {
            return "page.txt";
        }
        if (block.language().equals("text")) {
            return "options";
        }
        if (block.language().startsWith("json ")) {
            return block.jar() + "!/" + ExampleJars.DESCRIPTION;
        }
        Matcher name = (block.isJava() ? TYPE : CATALOG).matcher(block.text());
        if (!name.find()) {
            return "shop.yaml";
        }
        return block.isJava() && !block.jar().isEmpty()
                ? block.jar() + "!/dev/metricwright/recorders/acme." + name.group(1) + ".json"
                : name.group(1) + (block.isJava() ? ".java" : ".yaml");
    }

    private List<ReportedDiagnostic> toldByLint(Function<Block, String> content) {
        List<ReportedDiagnostic> told = new ArrayList<>();
        List<Catalog> catalogs = new ArrayList<>();
        List<Block> pages = new ArrayList<>();
        List<Block> apart =
                blocks.stream().filter(block -> !block.jar().isEmpty()).toList();
        for (Block block : blocks) {
            if (block.isRules()) {
                byte[] rules = content.apply(block).getBytes(StandardCharsets.UTF_8);
                RuleFile.read(file(block), rules)
                        .mistakes()
                        .forEach(mistake -> told.add(ReportedDiagnostic.of(mistake)));
            } else if (block.isPage()) {
                pages.add(block);
            } else if (!apart.contains(block)) {
                CatalogReading reading =
                        CatalogReader.read(file(block), content.apply(block).getBytes(StandardCharsets.UTF_8));
                reading.mistakes().forEach(mistake -> told.add(ReportedDiagnostic.of(mistake)));
                reading.catalog().ifPresent(catalogs::add);
            }
        }
        for (Catalog catalog : catalogs) {
            ExpressionRules.Result expressions = ExpressionRules.check(
                    Conditions.DEFAULT,
                    Names.of(catalog, List.of(), List.of()),
                    CatalogExpressions.of(catalog),
                    Severities.DEFAULT);
            CatalogRules.check(catalog, Severities.DEFAULT, expressions.needed())
                    .forEach(finding -> told.add(ReportedDiagnostic.of(finding)));
            expressions.findings().forEach(finding -> told.add(ReportedDiagnostic.of(finding)));
        }
        if (!pages.isEmpty()) {
            toldByCheck(pages, catalogs, content).forEach(finding -> told.add(ReportedDiagnostic.of(finding)));
        }
        told.addAll(ExampleJars.compile(rule, apart).toldBeside(catalogs));
        return told;
    }

    private static List<Finding> toldByCheck(
            List<Block> pages, List<Catalog> catalogs, Function<Block, String> content) {
        List<Finding> told = new ArrayList<>();
        Optional<ExposedPages> exposed =
                catalogs.stream().findFirst().map(own -> new ExposedPages(catalogs, own, List.of()));
        for (Block block : pages) {
            byte[] page = content.apply(block).getBytes(StandardCharsets.UTF_8);
            PageFormat format = PageFormat.of(page);
            told.addAll(
                    exposed.isPresent()
                            ? exposed.get().read(file(block), page, format)
                            : Page.check(file(block), page, format));
        }
        exposed.ifPresent(all -> told.addAll(all.compared().findings()));
        return told;
    }

    private List<ReportedDiagnostic> toldByJavac(UnaryOperator<String> change, String... more) {
        List<Path> catalogs = catalogs();
        List<String> options = new ArrayList<>();
        options.add(catalogs.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator, "-Ametricwright.catalogs=", "")));
        options.addAll(List.of(more));
        texts("text").flatMap(String::lines).forEach(options::add);
        List<File> classPath = new ArrayList<>(List.of(runtime()));
        texts("java compiled")
                .map(text -> Compilations.classes(List.of(), text))
                .map(Path::toFile)
                .forEach(classPath::add);
        Compiler compiler =
                Compilations.compiler(options.toArray(String[]::new)).withClasspath(classPath);
        List<String> texts = texts("java").map(change).toList();
        Compilation compilation = compiler.compile(Compilations.sources(texts.toArray(String[]::new)));
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                // The warning of javac that the rule auxiliary-type tells beforehand.
                .filter(diagnostic -> !diagnostic.getCode().startsWith("compiler.warn.auxiliary.class"))
                .map(diagnostic ->
                        ReportedDiagnostic.of(diagnostic, catalogs.get(0).getParent(), texts))
                .toList();
    }

    private Stream<String> texts(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .map(Block::code);
    }

    /** Only the runtime, as in a project that has no other dependency. */
    private static File runtime() {
        try {
            return new File(MetricsRegistry.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the catalogs of the example to a new folder. */
    private List<Path> catalogs() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("shop.yaml", RuleExample.text(RuleExample.FOLDER.resolve("shop.yaml")));
        for (Block block : blocks) {
            if (block.language().equals("yaml")) {
                boolean whole = CATALOG.matcher(block.text()).find();
                files.merge(file(block), block.code(), whole ? (shop, own) -> own : String::concat);
            }
        }
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "rules")), rule);
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> file : files.entrySet()) {
                written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
