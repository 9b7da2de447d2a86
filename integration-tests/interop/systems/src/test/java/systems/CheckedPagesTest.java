package systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import conformance.Program;
import conformance.PrometheusServer;
import conformance.ReferenceCatalogs;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.cli.exposed.ExposedPages;
import dev.metricwright.cli.exposed.Exposure;
import dev.metricwright.cli.page.Page;
import dev.metricwright.cli.page.PageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the command {@code check} says about the pages of the five systems, as they are and with faults in them. */
class CheckedPagesTest {

    private static final Map<PageFormat, String> ACCEPT = new EnumMap<>(Map.of(
            PageFormat.TEXT, "text/plain;version=0.0.4",
            PageFormat.OPENMETRICS, "application/openmetrics-text;version=1.0.0"));

    private static List<ReferenceSystem> systems;
    private static final Map<String, String> PAGES = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        systems = Systems.start();
        for (ReferenceSystem system : systems) {
            ReferenceSystem process =
                    ReferenceSystem.of(system.name(), system.processes().get(0));
            for (PageFormat format : PageFormat.values()) {
                PAGES.put(system.name() + " " + format.name(), new SystemPages(process).text(ACCEPT.get(format)));
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (ReferenceSystem system : systems) {
            system.close();
        }
    }

    /**
     * A fault in a page.
     *
     * @param text the line of the table
     * @param system the system
     * @param format the format of its page
     * @param expected the findings, as lines and rules
     * @param replaced the text that is replaced
     * @param isEverywhere whether it is replaced everywhere, or where it is first
     * @param replacement the text instead
     */
    private record Fault(
            String text,
            String system,
            PageFormat format,
            List<String> expected,
            String replaced,
            boolean isEverywhere,
            String replacement) {

        private static final Pattern FORM = Pattern.compile("(\\S+) (TEXT|OPENMETRICS) (.*?): (.*?) (=>>?) (.*)");

        static Fault of(String text) {
            Matcher form = FORM.matcher(text);
            assertThat(form.matches()).as(text).isTrue();
            return new Fault(
                    text,
                    form.group(1),
                    PageFormat.valueOf(form.group(2)),
                    List.of(form.group(3).split(", ")),
                    form.group(4).replace("\\n", "\n"),
                    form.group(5).equals("=>>"),
                    form.group(6).replace("\\n", "\n"));
        }

        String planted(String page) {
            return isEverywhere
                    ? page.replace(replaced, replacement)
                    : page.replaceFirst(Pattern.quote(replaced), Matcher.quoteReplacement(replacement));
        }

        int line(String page) {
            int begin = page.indexOf(replaced);
            assertThat(begin).as("%s is not in the page", replaced).isNotNegative();
            return 1
                    + (int) page.substring(0, begin)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    private static List<Fault> faults() throws IOException {
        try (InputStream table = CheckedPagesTest.class.getResourceAsStream("/check/faults.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Fault::of)
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachFaultIsFoundAtItsLineAndNothingElse() throws IOException {
        return faults().stream()
                .map(fault -> dynamicTest(fault.text(), () -> {
                    String page =
                            PAGES.get(fault.system() + " " + fault.format().name());
                    int line = fault.line(page);

                    assertThat(findings(fault.system(), fault.format(), fault.planted(page)))
                            .extracting(finding -> (finding.origin().file().equals("page")
                                            ? String.valueOf(finding.origin().line() - line)
                                            : "catalog")
                                    + " " + finding.rule().id())
                            .containsExactlyInAnyOrderElementsOf(fault.expected());
                }));
    }

    @Test
    void thereAreAtLeastSixtyFaultsInAllSystems() throws IOException {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(faults()).extracting(Fault::system).contains("portunus", "ops-proxy", "bff", "pipelock", "hexon");
    }

    @TestFactory
    Stream<DynamicTest> thePagesThemselvesAreClean() {
        return PAGES.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> {
                    String system = page.getKey().substring(0, page.getKey().indexOf(' '));
                    PageFormat format = PageFormat.valueOf(page.getKey().substring(system.length() + 1));

                    assertThat(findings(system, format, page.getValue())).isEmpty();
                }));
    }

    /** It answers in text, whatever a client accepts. */
    @Test
    void thePageOfPrometheusItselfIsValid(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "the page of a real Prometheus is not checked"));
        try (PrometheusServer prometheus = new PrometheusServer(folder, List.of(), List.of())) {
            String page = prometheus.ownPage(ACCEPT.get(PageFormat.TEXT));

            assertThat(page).contains("prometheus_build_info");
            assertThat(Page.check("page", page.getBytes(StandardCharsets.UTF_8), PageFormat.TEXT))
                    .isEmpty();
        }
    }

    private static List<Finding> findings(String system, PageFormat format, String page) {
        ExposedPages pages =
                new ExposedPages(List.of(ReferenceCatalogs.named(system)), ReferenceCatalogs.own(), List.of());
        List<Finding> findings = new ArrayList<>(pages.read("page", page.getBytes(StandardCharsets.UTF_8), format));
        Exposure exposure = pages.compared();
        findings.addAll(exposure.findings());
        return findings;
    }
}
