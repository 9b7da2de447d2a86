package dev.metricwright.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Cases;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages with what is wrong with them, by the specification of each format. */
class PageTest {

    private static final Set<String> IDS =
            Set.of("page-syntax", "duplicate-series", "histogram-invalid", "sample-value");

    static List<Cases.Case> text() {
        return Cases.of("page", "text.txt");
    }

    @ParameterizedTest
    @MethodSource("text")
    void aPageOfTextIsReadAsItsSpecificationSays(Cases.Case entry) {
        assertThat(found(PageFormat.TEXT, entry.expression())).isEqualTo(entry.outcome());
    }

    static List<Cases.Case> openMetrics() {
        return Cases.of("page", "openmetrics.txt");
    }

    @ParameterizedTest
    @MethodSource("openMetrics")
    void aPageOfOpenMetricsIsReadAsItsSpecificationSays(Cases.Case entry) {
        assertThat(found(PageFormat.OPENMETRICS, entry.expression())).isEqualTo(entry.outcome());
    }

    @Test
    void everyRuleAboutPagesIsShownAbove() {
        Set<String> shown = Stream.concat(text().stream(), openMetrics().stream())
                .flatMap(entry -> Arrays.stream(entry.outcome().split(" \\| ")))
                .map(finding -> finding.split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rules = Stream.of(Rule.values())
                .filter(rule -> IDS.contains(rule.id()))
                .map(Rule::name)
                .filter(rule -> !rule.equals("PAGE_ENCODING"))
                .collect(Collectors.toCollection(TreeSet::new));
        rules.add("valid");

        assertThat(shown).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"TEXT", "OPENMETRICS"})
    void aLineThatIsNotUtf8IsReportedAtItsFirstWrongByte(PageFormat format) {
        byte[] page = "# HELP ä ö\nä\u00ff 1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Page.check("p", page, format))
                .filteredOn(mistake -> mistake.rule() == Rule.PAGE_ENCODING)
                .extracting(Finding::toString)
                .containsExactly(
                        "p:1:8: error: [metricwright:page-syntax] these bytes are not valid UTF-8; encode names and"
                                + " label values in UTF-8",
                        "p:2:1: error: [metricwright:page-syntax] these bytes are not valid UTF-8; encode names and"
                                + " label values in UTF-8");
    }

    @Test
    void whatThePageSaysIsKeptWithItsLines() {
        List<PageFamily> families = new ArrayList<>();
        List<Finding> mistakes =
                Page.read("p", """
                # TYPE shop_wait_seconds histogram
                # UNIT shop_wait_seconds seconds
                # HELP shop_wait_seconds How long \\"they\\" wait.
                shop_wait_seconds_bucket{hall="a\\\\b",le="1.0"} 2 12.5 # {trace="t"} 0.5 12
                shop_wait_seconds_bucket{hall="a\\\\b",le="+Inf"} 3 12.5
                other -Inf
                # EOF
                """.getBytes(StandardCharsets.UTF_8), PageFormat.OPENMETRICS, families::add);

        assertThat(mistakes).isEmpty();
        assertThat(families).hasSize(2);
        PageFamily wait = families.get(0);
        assertThat(wait)
                .usingRecursiveComparison()
                .ignoringFields("samples")
                .isEqualTo(new PageFamily(
                        "shop_wait_seconds",
                        PageType.HISTOGRAM,
                        "How long \"they\" wait.",
                        "seconds",
                        Map.of("TYPE", 1, "UNIT", 2, "HELP", 3),
                        List.of(),
                        1,
                        true));
        assertThat(wait.samples().get(0))
                .hasToString("Sample[name=shop_wait_seconds_bucket, labels=[PageLabel[name=hall, value=a\\b],"
                        + " PageLabel[name=le, value=1.0]], value=2.0, timestamp=Optional[Timestamp[text=12.5,"
                        + " seconds=12.5]], exemplar=Optional[Exemplar[labels=[PageLabel[name=trace,"
                        + " value=t]], value=0.5, timestamp=Optional[Timestamp[text=12, seconds=12.0]]]],"
                        + " line=4]");
        PageFamily other = families.get(1);
        assertThat(other.type()).isEqualTo(PageType.UNKNOWN);
        assertThat(other.line()).isEqualTo(6);
        assertThat(other.samples()).extracting(Sample::value).containsExactly(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "'a 1\n', TEXT",
        "'# TYPE a counter\na 1\n', TEXT",
        "'# TYPE a untyped\n', TEXT",
        "'a{b=\"# EOF\"} 1\n', TEXT",
        "'', TEXT",
        "'# EOF', OPENMETRICS",
        "'a 1\n# EOF\n', OPENMETRICS",
        "'a 1\r\n# EOF\r\n', OPENMETRICS",
        "'# UNIT a_seconds seconds\n', OPENMETRICS",
        "'# TYPE a unknown\n', OPENMETRICS",
        "'# TYPE a info\n', OPENMETRICS"
    })
    void theContentShowsTheFormat(String page, PageFormat format) {
        assertThat(PageFormat.of(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
    }

    @Test
    void aFamilyIsHandedOverAtEachPlaceWhereItsLinesAre() {
        List<String> families = new ArrayList<>();
        List<Finding> mistakes = Page.read(
                "p",
                """
                # TYPE a counter
                a{x="1"} 1
                b 1
                a{x="1"} 2
                a{x="2"} 1
                c 1
                a{x="2"} 1
                """.getBytes(StandardCharsets.UTF_8),
                PageFormat.TEXT,
                family -> families.add(family.name()
                        + family.samples().stream().map(Sample::line).toList()));

        assertThat(families).containsExactly("a[2]", "b[3]", "a[4, 5]", "c[6]", "a[7]");
        assertThat(mistakes)
                .extracting(Finding::toString)
                .containsExactly(
                        "p:4:1: error: [metricwright:page-syntax] other families are between this line of a and its first"
                                + " line 1; write all lines of a family together",
                        "p:4:1: error: [metricwright:duplicate-series] a has a sample with the same labels on line 2;"
                                + " expose each series once",
                        "p:7:1: error: [metricwright:duplicate-series] a has a sample with the same labels on line 5;"
                                + " expose each series once");
    }

    private static String found(PageFormat format, String page) {
        String found = Page.check("p", page.getBytes(StandardCharsets.UTF_8), format).stream()
                .map(mistake -> mistake.rule() + " " + mistake.origin().line() + ":"
                        + mistake.origin().column() + ": " + mistake.message())
                .collect(Collectors.joining(" | "));
        return found.isEmpty() ? "valid" : found.replace("\r", "␍").replace("\t", "␉");
    }
}
