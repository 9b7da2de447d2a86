package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.rules.AllowEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The findings of {@code lint} about the reference catalogs if nothing is excused, each with the reason for which the catalog
 * excuses it. The golden files are rewritten with {@code -Dmetricwright.golden=write}.
 */
class ExcusedFindingsTest {

    private static final Path REFERENCES = Path.of("../src/main/resources/dev/metricwright/catalog/reference");
    private static final Path GOLDEN = Path.of("src/test/resources/dev/metricwright/cli/excused");

    /** The keys of a family or an alert that excuse it, with their values. */
    private static final Pattern EXCUSES =
            Pattern.compile("^    (?:allow|known_issue|corrected):.*\n(?:      .*\n)*", Pattern.MULTILINE);

    private static final Pattern FINDING =
            Pattern.compile(".+?:(?<line>\\d+):(?<column>\\d+): (?<text>\\w+: \\[metricwright:(?<rule>[\\w-]+)] .*)");

    /** The id of a rule in a known issue. */
    private static final Pattern RULE = Pattern.compile("[a-z]+(?:-[a-z]+)+");

    private static final String INDENT = "    ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"portunus", "ops-proxy", "bff", "pipelock", "hexon"})
    void eachExcusedFindingHasItsReason(String name) throws IOException {
        String yaml = Files.readString(REFERENCES.resolve(name + ".yaml"));
        Map<String, String> reasons = reasons(read(yaml));
        Path unexcused = Files.writeString(folder.resolve(name + ".yaml"), withoutExcuses(yaml));
        List<String> listed = new ArrayList<>();
        // In the older version, some expressions have other findings; these come last.
        Set<String> findings = new LinkedHashSet<>(findings(unexcused, "3.14"));
        findings.addAll(findings(unexcused, "2.42"));
        for (String line : findings) {
            Matcher finding = FINDING.matcher(line);
            assertThat(finding.matches()).as(line).isTrue();
            String place = finding.group("line") + ":" + finding.group("column") + " " + finding.group("rule");
            assertThat(reasons).as("an excuse of " + line).containsKey(place);
            listed.add(finding.group("text"));
            listed.add(INDENT + reasons.get(place));
        }

        assertThat(listed)
                .as("the findings of all known issues")
                .containsAll(knownIssues(read(yaml)).values().stream()
                        .map(issue -> INDENT + issue)
                        .toList());
        Path golden = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.write(golden, listed);
        }
        assertThat(listed).containsExactlyElementsOf(Files.readAllLines(golden));
    }

    /** The catalog without excuses. Empty lines take their place, so that each finding has the place that it would have. */
    private static String withoutExcuses(String yaml) {
        String stripped = EXCUSES.matcher(yaml)
                .replaceAll(excuses -> "\n".repeat((int) excuses.group().lines().count()));
        assertThat(AllowEntry.of(read(stripped))).isEmpty();
        return stripped;
    }

    /** The reasons of a catalog, by the places and the rules of the findings that they excuse. */
    private static Map<String, String> reasons(Catalog catalog) {
        Map<String, String> reasons = new TreeMap<>();
        for (AllowEntry entry : AllowEntry.of(catalog)) {
            reasons.put(place(entry.origin(), entry.rule()), entry.reason());
        }
        knownIssues(catalog)
                .forEach((origin, issue) ->
                        RULE.matcher(issue).results().forEach(rule -> reasons.put(place(origin, rule.group()), issue)));
        return reasons;
    }

    private static Map<Origin, String> knownIssues(Catalog catalog) {
        Map<Origin, String> issues = new LinkedHashMap<>();
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                rule.knownIssue().ifPresent(issue -> issues.put(rule.origin(), issue));
            }
        }
        catalog.queries().forEach(query -> query.knownIssue().ifPresent(issue -> issues.put(query.origin(), issue)));
        return issues;
    }

    private static String place(Origin origin, String rule) {
        return origin.line() + ":" + origin.column() + " " + rule;
    }

    private static Catalog read(String yaml) {
        return CatalogReader.read("catalog.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .catalog()
                .orElseThrow();
    }

    private static List<String> findings(Path catalog, String version) {
        StringWriter out = new StringWriter();
        Metricwright.run(
                new PrintWriter(out, true),
                new PrintWriter(System.err, true),
                "lint",
                catalog.toString(),
                "--prometheus",
                version);
        return out.toString().lines().toList();
    }
}
